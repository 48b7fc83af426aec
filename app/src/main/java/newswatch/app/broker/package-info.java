/** A Kafka broker inside this process, and the data folder that it and the services keep. */
@NullMarked
package newswatch.app.broker;

import org.jspecify.annotations.NullMarked;
