/**
 * A message as people read it in mails and chats: what is told of each alert, how much of it fits,
 * and how it is written so that nothing in it is taken for markup or calls anybody.
 */
@NullMarked
package newswatch.alerts.deliver.text;

import org.jspecify.annotations.NullMarked;
