package newswatch.alerts.deliver.chat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
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
    Notification one = notification(text, text, url, text).inMessage("digest-1");
    return new Message("digest-1", Collections.nCopies(alerts, one), 0, Severity.INFO);
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
    return new Message("a1", List.of(notification), copies, severity);
  }

  /** Of an excerpt that begins at 100, what stands at 110 to 119 is evidence. */
  private static Notification notification(
      String watch, String title, @Nullable String url, String excerpt) {
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
            "a1",
            new WatchReference("w", watch, 1),
            new DocumentReference("d", title, url, "Example News", TIME),
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
