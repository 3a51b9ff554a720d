/**
 * Findings and what they consist of: rule, severity, consequence, locations and repairs. Every finding is made by a
 * {@link io.github.schemaguard.finding.FindingBuilder} that starts from a {@link io.github.schemaguard.finding.Rule}.
 */
@NullMarked
package io.github.schemaguard.finding;

import org.jspecify.annotations.NullMarked;
