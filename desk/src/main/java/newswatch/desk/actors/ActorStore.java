package newswatch.desk.actors;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import newswatch.desk.channel.ChangeWriter;
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
import org.jspecify.annotations.Nullable;

/**
 * Actors, candidates and dismissals of their compacted channels: read fully at start, followed from
 * then on, and written.
 *
 * <p>A write returns only when this store has read it back, so whoever asks next sees it.
 */
public final class ActorStore implements ActorLog, AutoCloseable {
  private final CompactedTable<Actor> actors = new CompactedTable<>(Channels.ACTORS);
  private final CompactedTable<Candidate> candidates = new CompactedTable<>(Channels.CANDIDATES);
  private final CompactedTable<Dismissal> dismissals = new CompactedTable<>(Channels.DISMISSALS);
  private final List<CompactedTable<?>> tables = List.of(actors, candidates, dismissals);
  private final ChannelFollower reader;
  private final ChangeWriter writer;

  /** A store on a cluster; {@link #start} starts it. */
  public ActorStore(KafkaConnection connection, InstantSource clock) {
    this(
        () -> new KafkaConsumer<>(connection.readerSettings()), ChangeWriter.to(connection), clock);
  }

  ActorStore(
      Supplier<Consumer<String, byte[]>> consumers, ChangeWriter writer, InstantSource clock) {
    this.writer = writer;
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
    byte[] bytes = value == null ? null : channel.value().encode(value);
    CompactedTable<?> table = table(channel.name());
    var written =
        writer.write(
            channel.name(),
            key,
            bytes,
            (offset, timeout) ->
                table.awaitApplied(offset, timeout) ? Optional.of(key) : Optional.empty());
    return written instanceof ChangeWriter.Written.Unconfirmed<String> failed
        ? Optional.of(
            "Kafka did not confirm the change ("
                + failed.why()
                + "): look at the list before trying again")
        : Optional.empty();
  }

  private CompactedTable<?> table(String channel) {
    return Taking.table(tables, channel).orElseThrow();
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
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
