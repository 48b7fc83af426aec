package newswatch.alerts.deliver.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Messages to send. */
final class Messages {
  static final Instant TIME = Instant.parse("2026-03-02T08:00:00Z");
  static final String ZERO_WIDTH = "\u200B";

  private Messages() {}

  /** About one article, with markup, a mention and evidence; two copies were folded. */
  static Message one() {
    return of(
        notification(
            "Mes Aynak",
            "Copper & <gold> @here",
            "https://example.org/a?b=1&c=(2)#part",
            "lease the Mes Aynak mine"),
        2,
        Severity.CRITICAL);
  }

  /** A digest of as many alerts with the same texts. */
  static Message digest(int alerts, String text, String url) {
    List<Notification> parts =
        IntStream.range(0, alerts)
            .mapToObj(i -> notification("a" + i, "w" + i, "d" + i, text, text, url, text))
            .map(part -> part.inMessage("digest-1"))
            .toList();
    return new Message("digest-1", parts);
  }

  /** What watches of these names met in one article; two copies were folded. */
  static Message group(String... watches) {
    List<Notification> parts =
        IntStream.range(0, watches.length)
            .mapToObj(
                i ->
                    notification(
                        "a" + i,
                        "w" + i,
                        "d",
                        watches[i],
                        "Title",
                        null,
                        "lease the Mes Aynak mine"))
            .toList();
    return new Message("group-1", parts, Map.of("a0", 1, "a1", 1), Severity.INFO);
  }

  /** About the end of a burst that began with alert a0. */
  static Message burstOver() {
    Alert alert = bare().first().alert();
    Occasion over =
        new Occasion(
            OccasionKind.BURST_OVER,
            "the burst is over",
            TIME,
            TIME,
            9,
            2.0,
            "a0",
            null,
            List.of());
    return of(notification(alert.on("a1", over)), 0, Severity.WARNING);
  }

  /** A message about one alert, all texts of which are this one. */
  static Message saying(String text, String url) {
    return of(notification(text, text, url, text), 0, Severity.INFO);
  }

  /** Without address, source, date and excerpt. */
  static Message bare() {
    Alert alert =
        new Alert(
            "a1",
            new WatchReference("w", "Watch", 1),
            new DocumentReference("d", "Title", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return of(notification(alert), 0, Severity.INFO);
  }

  private static Message of(Notification notification, int copies, Severity severity) {
    return new Message("a1", List.of(notification), Map.of("a1", copies), severity);
  }

  /** Of an excerpt that begins at 100, what stands at 110 to 119 is evidence. */
  private static Notification notification(
      String watch, String title, @Nullable String url, String excerpt) {
    return notification("a1", "w", "d", watch, title, url, excerpt);
  }

  /** The same of one of several watches and documents. */
  static Notification notification(
      String id,
      String watchId,
      String document,
      String watch,
      String title,
      @Nullable String url,
      String excerpt) {
    int length = excerpt.codePointCount(0, excerpt.length());
    List<Evidence> evidence =
        length < 20
            ? List.of()
            : List.of(
                new Evidence(
                    Evidence.TEXT,
                    110,
                    119,
                    excerpt.substring(
                        excerpt.offsetByCodePoints(0, 10), excerpt.offsetByCodePoints(0, 19))));
    return notification(
        new Alert(
            id,
            new WatchReference(watchId, watch, 1),
            new DocumentReference(document, title, url, "Example News", TIME),
            evidence,
            new Evidence(Evidence.TEXT, 100, 100 + length, excerpt),
            List.of(),
            List.of(),
            null,
            null,
            null));
  }

  private static Notification notification(Alert alert) {
    var waiting = new Outcome.Waiting(TIME, WaitReason.QUEUED, "its turn comes");
    return Notification.of(alert, "d", "chat", TIME, TIME, waiting);
  }
}
