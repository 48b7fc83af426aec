/** What an item of a source is to those that came before: new, known, changed. */
@NullMarked
package newswatch.ingest.poll.item;

import org.jspecify.annotations.NullMarked;
