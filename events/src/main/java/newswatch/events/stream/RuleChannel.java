package newswatch.events.stream;

import newswatch.events.channel.Channel;
import newswatch.events.json.Decoded;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted channel of rules as a global input of a topology: every instance reads all of it
 * before its first document, and each change as soon as it is written.
 *
 * <p>The rules live in the listener, in the form that makes them fast to use. The global store that
 * Kafka Streams asks for is an in-memory one and stays empty: without a checkpoint, Streams hands
 * the whole channel to the processor at every start, so the listener is complete again after a
 * restart. (A persistent store would restore itself silently and leave the listener empty.) A
 * record that is no rule is logged and leaves the rule of that id as it was.
 */
public final class RuleChannel<V> {
  private static final Logger LOG = LoggerFactory.getLogger(RuleChannel.class);

  private final Channel<String, V> channel;
  private final RuleListener<V> listener;

  public RuleChannel(Channel<String, V> channel, RuleListener<V> listener) {
    this.channel = channel;
    this.listener = listener;
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

  /** Tells the listener of one record; a null value is a removal. */
  void accept(String id, byte[] value) {
    if (id == null) {
      LOG.warn("{}: a rule without a key is ignored", channel.name());
    } else if (value == null) {
      listener.removed(id);
    } else if (channel.value().decode(value) instanceof Decoded.Value<V> rule) {
      offer(id, rule.value());
    } else {
      LOG.warn("{}: rule {} is not readable; the one in force stays", channel.name(), id);
    }
  }

  private void offer(String id, V rule) {
    try {
      listener.changed(id, rule);
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "{}: rule {} is refused, the one in force stays: {}", channel.name(), id, e.getMessage());
    }
  }

  private final class RuleProcessor implements Processor<String, byte[], Void, Void> {
    @Override
    public void process(Record<String, byte[]> rule) {
      accept(rule.key(), rule.value());
    }
  }
}
