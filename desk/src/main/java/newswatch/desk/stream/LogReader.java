package newswatch.desk.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.desk.channel.RecordValue;
import newswatch.desk.live.Position;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * One reader's way through a channel: from its start to the end of the log, and on with what comes.
 * What it does not take stays in the log, so it costs the memory of one fetch however slow it is.
 */
public final class LogReader implements AutoCloseable {
  /** For the partitions together and for one; a larger record is fetched all the same. */
  private static final int FETCH = 512 * 1024;

  private static final int FETCH_OF_PARTITION = 128 * 1024;
  private static final int MOST_RECORDS = 100;
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final ChannelReader reader;
  private final StreamedChannel channel;
  private final EventFilter filter;
  private Position position;

  /** What comes of opening a channel. */
  public sealed interface Opened {
    /** It can be read. */
    record Reading(LogReader reader) implements Opened {}

    /** There is no such position in this log; says what to do. */
    record Refused(String why) implements Opened {}
  }

  private LogReader(ChannelReader reader, StreamedChannel channel, EventFilter filter) {
    this.reader = reader;
    this.channel = channel;
    this.filter = filter;
    position = standing();
  }

  /** For the consumer of one reader: little memory, and no way of its own out of a gap. */
  public static Map<String, Object> settings(KafkaConnection connection) {
    Map<String, Object> settings = connection.readerSettings();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_OF_PARTITION);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    return settings;
  }

  /**
   * Opens a channel.
   *
   * @param consumer with {@link #settings}; closed by the reader, or at once when there is none
   * @throws KafkaException when the cluster does not answer or has no such channel
   */
  public static Opened open(
      Consumer<String, byte[]> consumer,
      StreamedChannel channel,
      StreamStart start,
      EventFilter filter) {
    boolean opened = false;
    try {
      ChannelReader reader = ChannelReader.open(consumer, channel.channel(), start.in(channel));
      if (start instanceof StreamStart.After after) {
        Optional<String> fault = fault(after, channel, reader.ends());
        if (fault.isPresent()) {
          return new Opened.Refused(fault.get());
        }
      } else {
        reader.skipForgotten();
      }
      opened = true;
      return new Opened.Reading(new LogReader(reader, channel, filter));
    } finally {
      if (!opened) {
        consumer.close();
      }
    }
  }

  /** The next events, none when nothing that is wanted comes within the time. */
  public List<LogEvent> next(Duration timeout) {
    List<LogEvent> events = new ArrayList<>();
    try {
      for (ConsumerRecord<String, byte[]> record : reader.poll(timeout)) {
        position = position.with(channel.letter(), record.partition(), record.offset() + 1);
        if (isWanted(record)) {
          events.add(new LogEvent.Passed(position, RecordValue.oneLine(record.value())));
        }
      }
      position = standing();
    } catch (OffsetOutOfRangeException e) {
      takeUp(e.offsetOutOfRangePartitions(), events);
    }
    return events;
  }

  /** Where the reader stands, behind all that it has given and passed over. */
  public Position position() {
    return position;
  }

  @Override
  public void close() {
    reader.close();
  }

  private boolean isWanted(ConsumerRecord<String, byte[]> record) {
    return record.value() != null
        && RecordValue.of(channel.channel(), record).filter(filter::passes).isPresent();
  }

  private void takeUp(Map<TopicPartition, Long> lost, List<LogEvent> events) {
    Map<Integer, Long> begins = reader.begins();
    Map<Integer, Long> kept = new HashMap<>();
    Map<Integer, Long> inOrder = new TreeMap<>();
    lost.forEach((partition, offset) -> inOrder.put(partition.partition(), offset));
    inOrder.forEach(
        (partition, from) -> {
          long to = begins.getOrDefault(partition, 0L);
          kept.put(partition, to);
          position = position.with(channel.letter(), partition, to);
          events.add(new LogEvent.Gap(position, partition, from, to));
        });
    reader.seek(kept);
  }

  private Position standing() {
    Position standing = Position.START;
    for (Map.Entry<Integer, Long> next : reader.positions().entrySet()) {
      standing = standing.with(channel.letter(), next.getKey(), next.getValue());
    }
    return standing;
  }

  private static Optional<String> fault(
      StreamStart.After after, StreamedChannel channel, Map<Integer, Long> ends) {
    for (int partition : after.position().partitions(channel.letter())) {
      long next = after.position().next(channel.letter(), partition);
      Long end = ends.get(partition);
      if (end == null || next > end) {
        return Optional.of(
            "the position %s is not of this log: partition %d of %s %s; begin with from=beginning or a time"
                .formatted(
                    after.position(),
                    partition,
                    channel.channel().name(),
                    end == null ? "does not exist" : "ends at " + end));
      }
    }
    return Optional.empty();
  }
}
