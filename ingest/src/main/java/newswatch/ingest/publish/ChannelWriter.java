package newswatch.ingest.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import newswatch.events.channel.Channel;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

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
  <V> void write(
      Channel<String, V> channel, String key, V value, long timestamp, Runnable acknowledged) {
    send(
        channel,
        key,
        value,
        timestamp,
        failure -> {
          if (failure == null) {
            acknowledged.run();
          } else {
            fail(failure);
          }
        });
  }

  /**
   * Hands a record over for which somebody waits; {@link #flush} does not tell of its failure.
   *
   * @param timestamp in milliseconds since 1970
   * @return done when every replica in sync has the record
   */
  public <V> CompletableFuture<Void> deliver(
      Channel<String, V> channel, String key, V value, long timestamp) {
    CompletableFuture<Void> delivered = new CompletableFuture<>();
    send(
        channel,
        key,
        value,
        timestamp,
        failure -> {
          if (failure == null) {
            delivered.complete(null);
          } else {
            delivered.completeExceptionally(failure);
          }
        });
    return delivered;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  private <V> void send(
      Channel<String, V> channel,
      String key,
      V value,
      long timestamp,
      Consumer<@Nullable Exception> done) {
    var record =
        new ProducerRecord<>(channel.name(), null, timestamp, key, channel.value().encode(value));
    try {
      producer.send(record, (metadata, failure) -> done.accept(failure));
    } catch (KafkaException e) {
      done.accept(e);
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
