package newswatch.desk.syndication;

import java.time.Instant;
import java.util.List;
import newswatch.desk.channel.LogInMemory;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.Story;
import newswatch.events.WatchReference;
import newswatch.events.channel.Channels;
import org.jspecify.annotations.Nullable;

/** Alerts as they are in the log. */
public final class WrittenAlerts {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private WrittenAlerts() {}

  /** An alert on a document that was published so many minutes after noon. */
  public static Alert alert(
      String id, String watch, String document, @Nullable String story, int minutes) {
    String title = "Title of " + document;
    Document whole =
        Document.builder(document, title, "The copper mine in Logar opens again.").build();
    return new Alert(
        id,
        new WatchReference(watch, "Watch " + watch, 1),
        new DocumentReference(
            document,
            title,
            "https://news.example/" + document,
            "Outlet of " + document,
            NOON.plusSeconds(60L * minutes)),
        List.of(
            Evidence.of(whole, Evidence.TEXT, 4, 10), Evidence.of(whole, Evidence.TEXT, 19, 24)),
        Evidence.of(whole, Evidence.TEXT, 0, 37),
        List.of("mining"),
        List.of("logar"),
        story,
        "t1",
        null);
  }

  /** The id of a story that begins with a document. */
  public static String storyOf(String document) {
    return Story.id(document, 0);
  }

  /** The same alert on a burst. */
  public static Alert burst(Alert alert) {
    return alert.on(
        alert.id(),
        new Occasion(
            OccasionKind.BURST,
            "12 documents in an hour, where 2 are usual",
            NOON,
            NOON.plusSeconds(3600),
            12,
            2.0,
            null,
            null,
            List.of(alert.document())));
  }

  /** Writes an alert and returns its offset. */
  public static long append(LogInMemory log, int partition, Alert alert) {
    Instant published = alert.document().published();
    return log.append(
        Channels.ALERTS.name(),
        partition,
        (published == null ? NOON : published).toEpochMilli(),
        alert.document().id(),
        Channels.ALERTS.value().encode(alert));
  }
}
