/**
 * The full text behind an entry of a feed: whether the entry is a teaser of its page, and one
 * document out of both.
 */
@NullMarked
package newswatch.ingest.fulltext;

import org.jspecify.annotations.NullMarked;
