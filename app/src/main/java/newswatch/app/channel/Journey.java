package newswatch.app.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.events.Alert;
import newswatch.events.Rejection;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channel;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;

/** What comes out of the services from a moment on, whoever put it in. */
public final class Journey {
  private final KafkaConnection connection;
  private final Map<Integer, Long> tagged;
  private final Map<Integer, Long> rejected;
  private final Map<Integer, Long> alerts;

  private Journey(KafkaConnection connection) {
    this.connection = connection;
    tagged = end(Channels.TAGGED);
    rejected = end(Channels.REJECTED);
    alerts = end(Channels.ALERTS);
  }

  /** Notes where the channels end now. */
  public static Journey begin(KafkaConnection connection) {
    return new Journey(connection);
  }

  public List<TaggedDocument> tagged() {
    return since(Channels.TAGGED, tagged);
  }

  public List<Rejection> rejected() {
    return since(Channels.REJECTED, rejected);
  }

  public List<Alert> alerts() {
    return since(Channels.ALERTS, alerts);
  }

  private <V> List<V> since(Channel<String, V> channel, Map<Integer, Long> start) {
    List<V> values = new ArrayList<>();
    ChannelReader.readToEnd(connection, channel, new StartPosition.AtOffsets(start), values::add);
    return values;
  }

  private Map<Integer, Long> end(Channel<String, ?> channel) {
    try (ChannelReader reader = ChannelReader.open(connection, channel, StartPosition.END)) {
      return reader.positions();
    }
  }
}
