package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;

/** Short ways to write documents that resemble one another, in tests. */
final class Texted {
  static final long DAY = 86_400_000;

  private Texted() {}

  /** As many different words, the same for the same topic. */
  static String words(String topic, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(topic + i);
    }
    return String.join(" ", words);
  }

  /** A document of one day, whose source is its id. */
  static Arrival arrival(String id, double day, String text) {
    return arrival(id, day, text, "Source of " + id);
  }

  static Arrival arrival(String id, double day, String text, String source) {
    return arrival(Document.builder(id, "Title", text).source(source).build(), day, true);
  }

  static Arrival arrival(Document document, double day, boolean dated) {
    return new Arrival(
        document.id(),
        (long) (day * DAY),
        dated,
        document.version() > 1,
        document.source(),
        document.url(),
        StoryFingerprint.of(document));
  }
}
