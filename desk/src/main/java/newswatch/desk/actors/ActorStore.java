package newswatch.desk.actors;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.CompactedTable;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.Candidate;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Dismissal;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Actors, candidates and dismissals of their compacted channels: read fully at start, followed from
 * then on, and written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class ActorStore implements ActorLog, AutoCloseable {
  private static final Duration CONFIRMATION = Duration.ofSeconds(10);

  private final CompactedTable<Actor> actors = new CompactedTable<>(Channels.ACTORS);
  private final CompactedTable<Candidate> candidates = new CompactedTable<>(Channels.CANDIDATES);
  private final CompactedTable<Dismissal> dismissals = new CompactedTable<>(Channels.DISMISSALS);
  private final List<CompactedTable<?>> tables = List.of(actors, candidates, dismissals);
  private final ChannelFollower reader;
  private final Producer<String, byte[]> producer;

  /** A store on a cluster; {@link #start} starts it. */
  public ActorStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()),
        new KafkaProducer<>(producerSettings(connection)),
        clock);
  }

  ActorStore(
      Supplier<Consumer<String, byte[]>> consumers,
      Producer<String, byte[]> producer,
      InstantSource clock) {
    this.producer = producer;
    reader =
        new ChannelFollower(
            "desk-actors",
            consumers,
            tables.stream().map(table -> table.channel().name()).toList(),
            ChannelFollower.EVERYTHING,
            new Taking(tables),
            clock);
  }

  public void start() {
    reader.start();
  }

  /** Waits until everything is known; false when it is not within the time. */
  public boolean awaitReady(Duration timeout) throws InterruptedException {
    return actors.awaitComplete(timeout);
  }

  public Health health() {
    return reader.health();
  }

  @Override
  public boolean ready() {
    return actors.isComplete();
  }

  @Override
  public Map<String, Actor> actors() {
    return actors.values();
  }

  @Override
  public Map<String, Candidate> candidates() {
    return candidates.values();
  }

  @Override
  public Map<String, Dismissal> dismissals() {
    return dismissals.values();
  }

  @Override
  public <V> Optional<String> write(Channel<String, V> channel, String key, @Nullable V value) {
    try {
      byte[] bytes = value == null ? null : channel.value().encode(value);
      long offset = producer.send(new ProducerRecord<>(channel.name(), key, bytes)).get().offset();
      return table(channel.name()).awaitApplied(offset, CONFIRMATION)
          ? Optional.empty()
          : unconfirmed("it was written but not read back within 10 s");
    } catch (ExecutionException e) {
      return unconfirmed(String.valueOf(e.getCause()));
    } catch (KafkaException e) {
      return unconfirmed(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unconfirmed("interrupted");
    }
  }

  private CompactedTable<?> table(String channel) {
    return Taking.table(tables, channel).orElseThrow();
  }

  private static Optional<String> unconfirmed(@Nullable String why) {
    return Optional.of(
        "Kafka did not confirm the change (" + why + "): look at the list before trying again");
  }

  private static Map<String, Object> producerSettings(KafkaConnection connection) {
    Map<String, Object> settings = connection.producerSettings();
    // People wait for the answer: give up in seconds, not after the two minutes of a service.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) CONFIRMATION.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis() / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) CONFIRMATION.toMillis());
    return settings;
  }

  @Override
  public void close() {
    reader.close();
    producer.close(Duration.ofSeconds(2));
  }

  /** Hands the records to the table of their channel. */
  private record Taking(List<CompactedTable<?>> tables) implements RecordListener {
    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      table(tables, record.topic())
          .ifPresent(table -> table.apply(record.offset(), record.key(), record.value()));
    }

    @Override
    public void caughtUp() {
      tables.forEach(CompactedTable::complete);
    }

    static Optional<CompactedTable<?>> table(List<CompactedTable<?>> tables, String channel) {
      for (CompactedTable<?> table : tables) {
        if (table.channel().name().equals(channel)) {
          return Optional.of(table);
        }
      }
      return Optional.empty();
    }
  }
}
