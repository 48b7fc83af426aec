package newswatch.desk.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people change, and returns only when it was read back, so whoever asks next sees it.
 * People wait for the answer: it gives up in seconds.
 */
public final class ChangeWriter implements AutoCloseable {
  private static final Duration CONFIRMATION = Duration.ofSeconds(10);

  private final Producer<String, byte[]> producer;

  /** With a producer of its own, which {@link #close} closes. */
  public ChangeWriter(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** A writer to a cluster. */
  public static ChangeWriter to(KafkaConnection connection) {
    Map<String, Object> settings = connection.producerSettings();
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) CONFIRMATION.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis() / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis());
    return new ChangeWriter(new KafkaProducer<>(settings));
  }

  /** Whether a change is in force. */
  public sealed interface Written<R> {

    /** It is, and was read back as this. */
    record Kept<R>(R value) implements Written<R> {}

    /** Nobody knows, for this reason. */
    record Unconfirmed<R>(String why) implements Written<R> {}
  }

  /** Waits until a record was read back. */
  public interface ReadBack<R> {
    /** What the record at an offset made; empty when the time is over. */
    Optional<R> await(long offset, Duration timeout) throws InterruptedException;
  }

  /**
   * Writes a record.
   *
   * @param value null to remove what has the key
   */
  public <R> Written<R> write(
      String channel, String key, byte @Nullable [] value, ReadBack<R> readBack) {
    try {
      long offset = producer.send(new ProducerRecord<>(channel, key, value)).get().offset();
      return readBack
          .await(offset, CONFIRMATION)
          .<Written<R>>map(Written.Kept::new)
          .orElseGet(
              () -> new Written.Unconfirmed<>("it was written but not read back within 10 s"));
    } catch (ExecutionException e) {
      return new Written.Unconfirmed<>(String.valueOf(e.getCause()));
    } catch (KafkaException e) {
      return new Written.Unconfirmed<>(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Written.Unconfirmed<>("interrupted");
    }
  }

  /** Waits until the record at a place was read back. */
  public interface PlaceReadBack {
    /** False when the time is over. */
    boolean await(int partition, long offset, Duration timeout) throws InterruptedException;
  }

  /**
   * Writes several records, which takes little longer than writing one.
   *
   * @param values by their keys; null bytes remove what has the key
   * @return why it is not known that all are kept; empty when they are
   */
  public Optional<String> writeAll(
      String channel, Map<String, byte @Nullable []> values, PlaceReadBack readBack) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    values.forEach((key, value) -> records.add(new ProducerRecord<>(channel, key, value)));
    return writeAll(channel, partitions -> records, readBack);
  }

  /**
   * Writes several records that say themselves in which partition they belong.
   *
   * @param records made for the number of partitions that the channel has
   * @return why it is not known that all are kept; empty when they are
   */
  public Optional<String> writeAll(
      String channel,
      IntFunction<List<ProducerRecord<String, byte[]>>> records,
      PlaceReadBack readBack) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try {
      records
          .apply(producer.partitionsFor(channel).size())
          .forEach(record -> sent.add(producer.send(record)));
      Map<Integer, Long> ends = new TreeMap<>();
      for (Future<RecordMetadata> record : sent) {
        RecordMetadata written = record.get();
        ends.merge(written.partition(), written.offset(), Math::max);
      }
      for (Map.Entry<Integer, Long> end : ends.entrySet()) {
        if (!readBack.await(end.getKey(), end.getValue(), CONFIRMATION)) {
          return Optional.of("it was written but not read back within 10 s");
        }
      }
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause()));
    } catch (KafkaException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
