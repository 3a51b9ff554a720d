/**
 * What a site shows besides the catalog: the lines of the entities, the history, the findings of the last report. Each is read
 * from the files of the project, and its absence is no error.
 */
@NullMarked
package io.github.schemaguard.goal.site;

import org.jspecify.annotations.NullMarked;
