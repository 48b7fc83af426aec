package newswatch.desk.syndication;

import java.util.List;
import newswatch.events.Digest;

/**
 * What is in a feed, before any alert is read.
 *
 * @param title for people
 * @param description for people; empty for none
 * @param entries the latest first
 */
record FeedOutline(FeedName name, String title, String description, List<FeedEntry> entries) {
  /** One more with each change of how feeds are written. */
  private static final int WRITING = 1;

  private static final int BYTES = 12;

  FeedOutline {
    entries = List.copyOf(entries);
  }

  /** The same for what is written alike, also by another desk; another for anything else. */
  String fingerprint() {
    Digest digest = new Digest().number(WRITING).part(name.urn()).part(title).part(description);
    for (FeedEntry entry : entries) {
      digest
          .part(entry.watch().id())
          .part(entry.watch().name())
          .part(entry.watch().importance().wireName())
          .part(Long.toString(entry.entry().place().packed()))
          .number(entry.folded() ? entry.entry().otherOutlets() : -1);
    }
    return digest.hex(BYTES);
  }
}
