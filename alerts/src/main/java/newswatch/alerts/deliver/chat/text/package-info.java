/**
 * A message as people read it in a chat: what is told of each alert, how much of it fits, and how a
 * service wants it written so that nothing in it is taken for markup or calls anybody.
 */
@NullMarked
package newswatch.alerts.deliver.chat.text;

import org.jspecify.annotations.NullMarked;
