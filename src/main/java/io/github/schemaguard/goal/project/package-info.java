/**
 * What a goal works on: the Maven module, the database and the document that the user chose, and Maven's repositories.
 * Nothing here reads a database or runs the project's code.
 */
@NullMarked
package io.github.schemaguard.goal.project;

import org.jspecify.annotations.NullMarked;
