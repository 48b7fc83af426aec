/** Following channels without a consumer group: every desk reads all of them by itself. */
@NullMarked
package newswatch.desk.channel;

import org.jspecify.annotations.NullMarked;
