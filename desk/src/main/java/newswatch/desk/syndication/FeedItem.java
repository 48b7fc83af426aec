package newswatch.desk.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.desk.syndication.AlertRecords.TimedAlert;
import newswatch.events.Alert;
import newswatch.events.Occasion;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed with its alert.
 *
 * @param id the same for ever: made of the alert's id, or of those of the story and the watch where
 *     the entry stands for all alerts on the story
 * @param watch as it is now
 * @param published when the document was; as far as that is unknown, when it was read
 * @param updated the time of the alert that is shown
 * @param otherOutlets in how many more outlets the story was
 */
record FeedItem(
    String id, Alert alert, Watch watch, Instant published, Instant updated, int otherOutlets) {
  private static final int LAST_YEAR = 9_999;

  static FeedItem of(FeedEntry entry, TimedAlert timed) {
    Alert alert = timed.alert();
    Instant time = Instant.ofEpochMilli(timed.time());
    Instant published = alert.document().published();
    boolean isOccasion = alert.occasion() != null;
    return new FeedItem(
        id(entry, alert),
        alert,
        entry.watch(),
        published == null || isOccasion || !isWritable(published) ? time : published,
        time,
        entry.folded() ? entry.entry().otherOutlets() : 0);
  }

  private static String id(FeedEntry entry, Alert alert) {
    String story = alert.occasion() == null ? alert.story() : null;
    return entry.folded() && story != null
        ? "urn:newswatch:story:"
            + FeedName.encoded(story)
            + ":"
            + FeedName.encoded(alert.watch().id())
        : "urn:newswatch:alert:" + FeedName.encoded(alert.id());
  }

  /** What happened, or the title of the document, on one line. */
  String title() {
    Occasion occasion = alert.occasion();
    return PlainText.line(
        occasion == null ? null : occasion.says(), alert.document().title(), alert.document().id());
  }

  /** The address of the document. */
  Optional<String> link() {
    return WebLink.of(alert.document().url());
  }

  /** Who published the document; empty when that is unknown. */
  Optional<String> outlet() {
    return Optional.of(PlainText.line(alert.document().source())).filter(name -> !name.isEmpty());
  }

  /** What readers may sort by. */
  List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    tags.add(Tag.of("watch", watch.id(), PlainText.line(watch.name(), watch.id())));
    tags.add(Tag.of("severity", watch.importance().wireName(), null));
    Occasion occasion = alert.occasion();
    if (occasion != null) {
      tags.add(Tag.of("occasion", occasion.kind().wireName(), null));
    }
    alert.topics().forEach(topic -> tags.add(Tag.of("topic", topic, null)));
    alert.actors().forEach(actor -> tags.add(Tag.of("actor", actor, null)));
    return tags.stream().filter(tag -> !tag.term().isEmpty()).toList();
  }

  /**
   * A tag.
   *
   * @param scheme what kind of thing it names
   * @param term its id
   * @param label what people call it
   */
  record Tag(String scheme, String term, String label) {
    private static Tag of(String kind, String id, @Nullable String label) {
      String term = PlainText.line(id);
      return new Tag("urn:newswatch:" + kind, term, label == null ? term : label);
    }
  }

  /** RFC 3339 has years of four digits. */
  private static boolean isWritable(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= 0 && year <= LAST_YEAR;
  }
}
