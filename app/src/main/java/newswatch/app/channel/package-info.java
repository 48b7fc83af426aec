/** Reading channels from the outside: following, slices, and waiting for consumer groups. */
@NullMarked
package newswatch.app.channel;

import org.jspecify.annotations.NullMarked;
