package newswatch.app.trial;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswatch.alerts.match.Met;
import newswatch.alerts.match.TaggedInput;
import newswatch.alerts.match.WatchMatcher;
import newswatch.alerts.match.WatchSet;
import newswatch.alerts.occasion.Occasions;
import newswatch.alerts.occasion.Occurrence;
import newswatch.app.explain.KeptRecords;
import newswatch.events.Alert;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.ChannelReader;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.json.Decoded;

/**
 * What watches would have told of in the documents that are kept.
 *
 * @param complete whether all of them were looked at
 * @param documents how many were looked at
 * @param met how many of them meet a query
 * @param occasions alerts of watches that wait for an occasion
 */
public record Trial(boolean complete, int documents, int met, List<Alert> occasions) {
  public Trial {
    occasions = List.copyOf(occasions);
  }

  /**
   * Looks at the documents from a position on.
   *
   * @param at each alert of a watch that waits for no occasion, as it is found
   * @param stopped asked after each document: whether to look no further
   */
  public static Trial of(
      WatchSet watches,
      KafkaConnection connection,
      StartPosition start,
      Consumer<Alert> at,
      BooleanSupplier stopped) {
    Run run = new Run(watches, connection, at, stopped);
    try (ChannelReader reader = ChannelReader.open(connection, Channels.TAGGED, start)) {
      reader.readUntil(record -> run.take(record.value(), record.timestamp()));
    }
    return new Trial(run.complete, run.documents, run.met, run.occasions.finish());
  }

  private static final class Run {
    private final WatchMatcher matcher;
    private final Occasions occasions;
    private final Consumer<Alert> at;
    private final BooleanSupplier stopped;
    private int documents;
    private int met;
    private boolean complete = true;

    Run(WatchSet watches, KafkaConnection connection, Consumer<Alert> at, BooleanSupplier stopped) {
      matcher = new WatchMatcher(watches, new KeptRecords(connection).actorNames());
      occasions = Occasions.ofArchive(watches::occasions);
      this.at = at;
      this.stopped = stopped;
    }

    boolean take(byte[] value, long timestamp) {
      if (TaggedInput.record(value) instanceof Decoded.Value<TaggedDocument> good) {
        Met found = matcher.meet(good.value(), timestamp, null);
        documents++;
        met += found.alerts().size() + found.meetings().size();
        found.alerts().forEach(at);
        occasions.take(new Occurrence(0, timestamp, found.meetings()));
      }
      complete = !stopped.getAsBoolean();
      return !complete;
    }
  }
}
