/**
 * Documents in, tagged documents out: the {@link newswatch.enrich.Tagger}, which the command line
 * uses as well, and the stream that keeps its rules and calls it for every document.
 */
@NullMarked
package newswatch.enrich;

import org.jspecify.annotations.NullMarked;
