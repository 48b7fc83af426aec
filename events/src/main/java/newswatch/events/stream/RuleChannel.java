package newswatch.events.stream;

import newswatch.events.channel.Channel;
import newswatch.events.channel.RuleListener;
import newswatch.events.channel.RuleRecords;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/**
 * A compacted channel of rules as a global input of a topology: every instance reads all of it
 * before its first document, and each change as soon as it is written.
 *
 * <p>The rules live in the listener, in the form that makes them fast to use. The global store that
 * Kafka Streams asks for is an in-memory one and stays empty: without a checkpoint, Streams hands
 * the whole channel to the processor at every start, so the listener is complete again after a
 * restart. (A persistent store would restore itself silently and leave the listener empty.)
 */
public final class RuleChannel<V> {
  private final Channel<String, V> channel;
  private final RuleRecords<V> records;

  public RuleChannel(Channel<String, V> channel, RuleListener<V> listener) {
    this.channel = channel;
    records = new RuleRecords<>(channel, listener);
  }

  /** Adds the channel to a topology; the operator and the store are named after it. */
  public void addTo(StreamsBuilder builder) {
    var store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(channel.name() + "-rules"),
                Serdes.String(),
                Serdes.ByteArray())
            .withLoggingDisabled();
    builder.addGlobalStore(
        store,
        channel.name(),
        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(channel.name() + "-source"),
        RuleProcessor::new);
  }

  private final class RuleProcessor implements Processor<String, byte[], Void, Void> {
    @Override
    public void process(Record<String, byte[]> rule) {
      records.accept(rule.key(), rule.value());
    }
  }
}
