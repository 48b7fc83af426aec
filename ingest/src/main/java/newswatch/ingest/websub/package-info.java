/**
 * Feeds that tell by themselves what is new: a subscriber of W3C WebSub. Section numbers are those
 * of the recommendation of 23 January 2018.
 */
@NullMarked
package newswatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
