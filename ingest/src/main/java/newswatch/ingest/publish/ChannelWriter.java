package newswatch.ingest.publish;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import newswatch.events.channel.Channel;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Writes to channels without waiting, and tells on {@link #flush} whether all of it arrived.
 *
 * <p>Memory is bounded by the producer's buffer: when it is full, {@link #write} waits. The
 * producer repeats by itself what fails in passing, without doubling or reordering it.
 */
public final class ChannelWriter implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

  private final Producer<String, byte[]> producer;
  private final AtomicLong failed = new AtomicLong();
  private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

  ChannelWriter(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** A writer to that cluster. */
  public static ChannelWriter connect(KafkaConnection connection) {
    return new ChannelWriter(new KafkaProducer<>(connection.producerSettings()));
  }

  /**
   * Hands a record over.
   *
   * @param timestamp in milliseconds since 1970
   * @param acknowledged is run when every replica in sync has the record
   */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  <V> void write(
      Channel<String, V> channel, String key, V value, long timestamp, Runnable acknowledged) {
    var record =
        new ProducerRecord<>(channel.name(), null, timestamp, key, channel.value().encode(value));
    try {
      producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null) {
              acknowledged.run();
            } else {
              fail(failure);
            }
          });
    } catch (KafkaException e) {
      fail(e);
    }
  }

  /**
   * Waits until everything written is acknowledged.
   *
   * @throws PublishFailedException when something was not, since the last flush
   */
  public void flush() {
    producer.flush();
    Throwable first = firstFailure.getAndSet(null);
    long count = failed.getAndSet(0);
    if (first != null) {
      throw new PublishFailedException(count, first);
    }
  }

  private void fail(Throwable failure) {
    failed.incrementAndGet();
    firstFailure.compareAndSet(null, failure);
  }

  /** Waits a little for what is not acknowledged, then gives it up; who waits is freed. */
  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
