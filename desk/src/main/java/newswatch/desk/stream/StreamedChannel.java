package newswatch.desk.stream;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;

/**
 * A channel that programs may follow.
 *
 * @param name as {@code newswatch tail} knows it
 * @param event the name of its server-sent events
 * @param letter that stands for it in a {@link newswatch.desk.live.Position}
 * @param filters the names of what its records can be chosen by
 */
public record StreamedChannel(
    String name, String event, char letter, Channel<String, ?> channel, List<String> filters) {
  private static final List<String> ALERT_FILTERS =
      List.of(EventFilter.WATCH, EventFilter.OWNER, EventFilter.SEVERITY);
  private static final List<String> NOTIFICATION_FILTERS =
      List.of(EventFilter.WATCH, EventFilter.OWNER, EventFilter.SEVERITY, EventFilter.DESTINATION);

  /** All that may be followed. */
  static final List<StreamedChannel> ALL =
      List.of(
          new StreamedChannel("documents", "document", 'd', Channels.DOCUMENTS, List.of()),
          new StreamedChannel("tagged", "tagged", 't', Channels.TAGGED, List.of()),
          new StreamedChannel("alerts", "alert", 'a', Channels.ALERTS, ALERT_FILTERS),
          new StreamedChannel(
              "notifications", "notification", 'n', Channels.NOTIFICATIONS, NOTIFICATION_FILTERS),
          new StreamedChannel("rejected", "rejected", 'r', Channels.REJECTED, List.of()));

  /** The channel of that name. */
  public static Optional<StreamedChannel> named(String name) {
    return ALL.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** The names of all, for people. */
  public static String names() {
    return ALL.stream().map(StreamedChannel::name).collect(Collectors.joining(" "));
  }
}
