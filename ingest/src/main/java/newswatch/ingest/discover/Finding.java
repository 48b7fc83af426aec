package newswatch.ingest.discover;

import java.net.URI;
import java.util.List;
import newswatch.ingest.opml.OpmlDocument;

/** What is to be found at an address. */
public sealed interface Finding {

  /**
   * Something that can be polled.
   *
   * @param candidates at least one, the best first
   * @param requests how many it took to find them
   */
  record Sources(List<SourceCandidate> candidates, int requests) implements Finding {
    public Sources {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A list of feeds.
   *
   * @param address where it is, which its relative addresses are relative to
   */
  record FeedList(OpmlDocument document, URI address) implements Finding {}

  /**
   * Nothing that can be polled.
   *
   * @param why in one line for people, with the remedy
   */
  record Nothing(String why) implements Finding {}
}
