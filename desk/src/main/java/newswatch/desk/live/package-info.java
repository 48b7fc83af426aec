/** What has passed lately: kept in memory and handed to whoever looks on. */
@NullMarked
package newswatch.desk.live;

import org.jspecify.annotations.NullMarked;
