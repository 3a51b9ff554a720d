/**
 * How severe a team takes each rule, as its policy file says: for the rules of every check. Which rules there are is not
 * known here; the file is read against a list of them.
 */
@NullMarked
package io.github.schemaguard.policy;

import org.jspecify.annotations.NullMarked;
