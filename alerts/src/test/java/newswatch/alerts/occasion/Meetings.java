package newswatch.alerts.occasion;

import java.time.Instant;
import java.util.List;
import newswatch.alerts.match.Meeting;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;

/** Documents that meet a watch, for tests of what comes of it. */
public final class Meetings {
  private static final WatchReference WATCH = new WatchReference("w", "Watch", 1);

  private Meetings() {}

  /** A document of its own at a time. */
  public static Meeting at(Instant time) {
    return at(time.toEpochMilli(), "d" + time.toEpochMilli(), null);
  }

  /** A document at a time in milliseconds since 1970, perhaps of a story. */
  public static Meeting at(long time, String document, String story, String... actors) {
    return at("key", time, document, story, actors);
  }

  /** The same for the watch with that key. */
  public static Meeting at(
      String watchKey, long time, String document, String story, String... actors) {
    DocumentReference reference =
        DocumentReference.of(
            Document.builder(document, "Title of " + document, "text")
                .published(Instant.ofEpochMilli(time))
                .build());
    Evidence word = new Evidence("text", 0, 4, "text");
    Alert alert =
        new Alert("plain", WATCH, reference, List.of(word), word, null, null, story, null, null);
    return new Meeting(
        watchKey,
        time,
        1,
        alert,
        List.of(actors).stream()
            .map(actor -> new Meeting.Presence(actor, "The " + actor, List.of(word), word))
            .toList());
  }
}
