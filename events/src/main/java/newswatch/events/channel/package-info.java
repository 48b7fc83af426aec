/** The Kafka topics, which are called channels here because a topic is what news is about. */
@NullMarked
package newswatch.events.channel;

import org.jspecify.annotations.NullMarked;
