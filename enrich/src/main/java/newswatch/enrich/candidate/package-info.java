/**
 * Names that nobody listed: found in documents, counted over weeks, and proposed as actors once
 * they recur.
 */
@NullMarked
package newswatch.enrich.candidate;

import org.jspecify.annotations.NullMarked;
