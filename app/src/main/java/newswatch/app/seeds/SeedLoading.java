package newswatch.app.seeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;
import newswatch.events.rules.SourceState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Brings the seed rules into the channels, once for each content of each file.
 *
 * <p>A file whose content was loaded before is left alone, so a restart changes nothing. Of a file
 * that has changed since, topics and actors that differ are written again; watches belong to their
 * users by then, so only new ones are added and none is changed or brought back. The mark that a
 * file was loaded is written last: a crash in between loads it again, which changes nothing that
 * was there.
 */
public final class SeedLoading {

  private SeedLoading() {}

  /**
   * Loads a folder without faults.
   *
   * @return how many rules were new or changed
   */
  public static int load(KafkaConnection connection, SeedFolder folder)
      throws InterruptedException {
    if (folder.files().isEmpty()) {
      return 0;
    }
    Map<String, String> loaded = new HashMap<>();
    ChannelReader.readToEnd(
        connection,
        Channels.SOURCES,
        StartPosition.BEGINNING,
        source -> loaded.put(source.location(), source.fingerprint()));
    int written = 0;
    try (Producer<String, byte[]> producer = new KafkaProducer<>(connection.producerSettings())) {
      for (SeedRules<?> file : folder.files()) {
        if (!file.fingerprint().equals(loaded.get(file.location()))) {
          written += load(connection, producer, file);
        }
      }
    }
    return written;
  }

  private static <V> int load(
      KafkaConnection connection, Producer<String, byte[]> producer, SeedRules<V> file)
      throws InterruptedException {
    Map<String, Optional<V>> known = known(connection, file.channel());
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (V rule : file.rules()) {
      String id = file.id().apply(rule);
      Optional<V> before = known.get(id);
      boolean keep =
          before != null && (file.ownedByUsers() || before.filter(rule::equals).isPresent());
      if (!keep) {
        sent.add(send(producer, file.channel(), id, rule));
      }
    }
    await(sent);
    await(List.of(send(producer, Channels.SOURCES, file.location(), mark(file))));
    return sent.size();
  }

  /** Every rule that is or was there; empty for one that was removed. */
  private static <V> Map<String, Optional<V>> known(
      KafkaConnection connection, Channel<String, V> channel) {
    Map<String, Optional<V>> known = new HashMap<>();
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.BEGINNING)) {
      reader.readToEnd(
          record ->
              known.put(
                  record.key(),
                  channel.value().decode(record.value()) instanceof Decoded.Value<V> good
                      ? Optional.of(good.value())
                      : Optional.empty()));
    }
    return known;
  }

  private static SourceState mark(SeedRules<?> file) {
    return new SourceState(file.location(), file.fingerprint(), file.rules().size(), 0);
  }

  private static <V> Future<RecordMetadata> send(
      Producer<String, byte[]> producer, Channel<String, V> channel, String key, V value) {
    return producer.send(new ProducerRecord<>(channel.name(), key, channel.value().encode(value)));
  }

  private static void await(List<Future<RecordMetadata>> sent) throws InterruptedException {
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the seed rules could not be written: " + e.getMessage(), e);
    }
  }
}
