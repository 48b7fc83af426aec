/** Telling people why an alert fired, and why a query did or did not find a document. */
@NullMarked
package newswatch.app.explain;

import org.jspecify.annotations.NullMarked;
