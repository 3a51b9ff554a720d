/**
 * Finds the texts that the project's code gives to JdbcTemplate, JdbcClient, entity managers, sessions and Panache. It reads class files;
 * no class is loaded.
 */
@NullMarked
package io.github.schemaguard.entities.code;

import org.jspecify.annotations.NullMarked;
