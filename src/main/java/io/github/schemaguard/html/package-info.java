/**
 * Pages that a browser opens from disk: their frame, theme, policy and markup. Whatever a page shows is escaped here, and a
 * page can run or load nothing but the plugin's own style and script.
 */
@NullMarked
package io.github.schemaguard.html;

import org.jspecify.annotations.NullMarked;
