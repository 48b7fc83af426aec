package newswatch.events.channel;

import java.util.HashMap;
import java.util.Map;
import newswatch.events.json.Decoded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the records of a compacted channel of rules mean, told to a listener. A record that is no
 * rule is logged and leaves the rule of that id as it was.
 */
public final class RuleRecords<V> {
  private static final Logger LOG = LoggerFactory.getLogger(RuleRecords.class);

  private final Channel<String, V> channel;
  private final RuleListener<V> listener;

  public RuleRecords(Channel<String, V> channel, RuleListener<V> listener) {
    this.channel = channel;
    this.listener = listener;
  }

  /** The rules that a channel has when it is read to its end, by id. */
  public static <V> Map<String, V> readAll(ChannelReader reader, Channel<String, V> channel) {
    Map<String, V> rules = new HashMap<>();
    RuleRecords<V> records = new RuleRecords<>(channel, new Table<>(rules));
    reader.readToEnd(record -> records.accept(record.key(), record.value()));
    return rules;
  }

  /** Tells the listener of one record; a null value is a removal. */
  public void accept(@Nullable String id, byte @Nullable [] value) {
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

  private record Table<V>(Map<String, V> rules) implements RuleListener<V> {
    @Override
    public void changed(String id, V rule) {
      rules.put(id, rule);
    }

    @Override
    public void removed(String id) {
      rules.remove(id);
    }
  }
}
