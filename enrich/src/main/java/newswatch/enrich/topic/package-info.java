/** Which topics a document is about, by the weighted expressions of a taxonomy. */
@NullMarked
package newswatch.enrich.topic;

import org.jspecify.annotations.NullMarked;
