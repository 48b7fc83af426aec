package newswatch.desk.syndication;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import newswatch.events.Story;

/**
 * What is remembered of one entry of a feed, in some eighty bytes: where its alert stands in the
 * log, and what later alerts on the same story are compared with.
 *
 * <p>Of several alerts on one story the same one is shown in whatever order they are read: that on
 * the document with which the story began, or else on the one of the earliest time, in its latest
 * version.
 */
final class Entry {
  /** Outlets beyond these are not told apart. */
  static final int MOST_OUTLETS = 256;

  /** The earlier first. */
  static final Comparator<Entry> BY_TIME =
      Comparator.comparingLong(Entry::time).thenComparingLong(entry -> entry.place);

  private static final Comparator<Entry> SENIORITY =
      Comparator.comparing((Entry entry) -> !entry.beginsStory)
          .thenComparingLong(entry -> entry.time)
          .thenComparingInt(entry -> entry.document);

  private final long subject;
  private final long place;
  private final long time;
  private final int document;
  private final boolean beginsStory;
  private final int[] outlets;

  private Entry(
      long subject, long place, long time, int document, boolean beginsStory, int[] outlets) {
    this.subject = subject;
    this.place = place;
    this.time = time;
    this.document = document;
    this.beginsStory = beginsStory;
    this.outlets = outlets;
  }

  /** The entry of one alert, whose record has this time in milliseconds since 1970. */
  static Entry of(AlertMark alert, Place place, long time) {
    String document = alert.document().id();
    String story = alert.foldedInto();
    return new Entry(
        story == null
            ? AlertMark.fingerprint("alert", alert.id())
            : AlertMark.fingerprint("story", story),
        place.packed(),
        time,
        (int) AlertMark.fingerprint("document", document),
        story != null && Story.isBegunBy(document, story),
        new int[] {(int) AlertMark.fingerprint("outlet", alert.document().outlet())});
  }

  /** The entry of two on the same story. */
  Entry with(Entry other) {
    Entry lead = SENIORITY.compare(this, other) <= 0 ? this : other;
    // Versions of one document are in one partition: the later place is the later version.
    long shown = document == other.document ? Math.max(place, other.place) : lead.place;
    return new Entry(
        subject, shown, lead.time, lead.document, lead.beginsStory, union(outlets, other.outlets));
  }

  /** What alerts of one entry have in common. */
  long subject() {
    return subject;
  }

  /** Of the alert that is shown. */
  Place place() {
    return Place.unpack(place);
  }

  /** The time that orders entries, in milliseconds since 1970. */
  long time() {
    return time;
  }

  /** In how many outlets the story was besides that of the alert which is shown. */
  int otherOutlets() {
    return outlets.length - 1;
  }

  private static int[] union(int[] some, int[] others) {
    int[] union =
        IntStream.concat(Arrays.stream(some), Arrays.stream(others))
            .sorted()
            .distinct()
            .limit(MOST_OUTLETS)
            .toArray();
    return Arrays.equals(union, some) ? some : union;
  }
}
