/**
 * What actors did to or with one another, as sentences of a document say it.
 *
 * <p>{@link newswatch.enrich.event.FieldEvents} looks for verbs between mentions; {@link
 * newswatch.enrich.event.NamesBefore} and {@link newswatch.enrich.event.NamesBehind} say who did it
 * and to whom. What words mean is in a table for each language, under {@code resources}.
 */
@NullMarked
package newswatch.enrich.event;

import org.jspecify.annotations.NullMarked;
