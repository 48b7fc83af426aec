/**
 * What {@code newswatch feed} does: saying whether addresses would be fetched, and what is there.
 */
@NullMarked
package newswatch.app.feed;

import org.jspecify.annotations.NullMarked;
