/** Managing sources on the web: what people want polled, and how each one does. */
@NullMarked
package newswatch.desk.feeds;

import org.jspecify.annotations.NullMarked;
