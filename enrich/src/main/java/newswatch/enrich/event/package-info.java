/**
 * What actors did to or with one another, as sentences of a document say it.
 *
 * <p>{@link newswatch.enrich.event.EventFinder} looks for verbs between mentions; {@link
 * newswatch.enrich.event.NounPhrases} says who is the subject and the object of one. What words
 * mean is in a table for each language, under {@code resources}.
 */
@NullMarked
package newswatch.enrich.event;

import org.jspecify.annotations.NullMarked;
