package newswatch.desk.watches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import newswatch.desk.channel.ChangeWriter;
import newswatch.desk.channel.LogInMemory;
import newswatch.events.channel.Channels;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchStoreTest {
  private static final String CHANNEL = Channels.WATCHES.name();

  private final LogInMemory log = new LogInMemory(CHANNEL, 1);
  private final Appending producer = new Appending();
  private final WatchStore store =
      new WatchStore(log::consumer, new ChangeWriter(producer), InstantSource.system());

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void all_watches_are_known_before_it_is_ready() throws InterruptedException {
    append("b", watch("b", 2));
    append("a", watch("a", 1));
    append("b", null);
    append("c", watch("c", 4));
    log.append(CHANNEL, 0, 0, "c", "{".getBytes(StandardCharsets.UTF_8));
    assertThat(store.ready()).isFalse();
    start();
    assertThat(store.ready()).isTrue();
    assertThat(store.watches()).containsExactly(watch("a", 1), watch("c", 4));
    assertThat(store.find("b")).isEmpty();
    assertThat(store.lastVersion("b")).isEqualTo(2);
    assertThat(store.lastVersion("never")).isZero();
  }

  @Test
  void who_writes_reads_it_at_once() throws InterruptedException {
    start();
    assertThat(store.put(watch("w", 1))).isEqualTo(new WatchWrite.Kept(0));
    assertThat(store.find("w")).contains(watch("w", 1));
    assertThat(store.remove("w")).isEqualTo(new WatchWrite.Kept(1));
    assertThat(store.find("w")).isEmpty();
  }

  @Test
  void a_write_says_which_version_stood_before_it_in_the_log() throws InterruptedException {
    append("w", watch("w", 1));
    start();
    append("w", watch("w", 5));
    assertThat(store.put(watch("w", 2))).isEqualTo(new WatchWrite.Kept(5));
  }

  @Test
  void a_write_that_kafka_does_not_confirm_has_failed() throws InterruptedException {
    start();
    producer.fault = new TimeoutException("no broker");
    assertThat(store.put(watch("w", 1)))
        .isInstanceOfSatisfying(
            WatchWrite.Failed.class, failed -> assertThat(failed.reason()).contains("no broker"));
    assertThat(store.find("w")).isEmpty();
  }

  private void start() throws InterruptedException {
    store.start();
    assertThat(store.awaitReady(Duration.ofSeconds(10))).isTrue();
  }

  private void append(String id, Watch watch) {
    log.append(CHANNEL, 0, 0, id, watch == null ? null : Json.bytes(watch));
  }

  private static Watch watch(String id, int version) {
    return new Watch(id, "Name", "copper", List.of("console"), version);
  }

  /** A producer that appends to the log. */
  private final class Appending extends MockProducer<String, byte[]> {
    private RuntimeException fault;

    Appending() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
      if (fault != null) {
        return CompletableFuture.failedFuture(fault);
      }
      long offset = log.append(record.topic(), 0, 0, record.key(), record.value());
      return CompletableFuture.completedFuture(
          new RecordMetadata(new TopicPartition(record.topic(), 0), offset, 0, 0, 0, 0));
    }
  }
}
