/**
 * The schema as a static site: pages for the whole, for each schema and for each table and view, with what refers to them. All
 * pages are rendered from one {@link io.github.schemaguard.site.SiteContents}; nothing here reads a file or a database.
 */
@NullMarked
package io.github.schemaguard.site;

import org.jspecify.annotations.NullMarked;
