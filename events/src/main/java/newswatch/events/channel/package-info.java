/**
 * The Kafka topics and how they are read; they are called channels because a topic is what news is
 * about.
 */
@NullMarked
package newswatch.events.channel;

import org.jspecify.annotations.NullMarked;
