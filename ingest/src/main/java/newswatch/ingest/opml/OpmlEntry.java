package newswatch.ingest.opml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one outline that is no folder means. */
public sealed interface OpmlEntry {

  /**
   * A feed.
   *
   * @param address absolute, of http or https
   * @param title plain text
   * @param site the page that the feed belongs to
   * @param folder the names of the folders around it, the outermost first; empty outside of all
   * @param rest the attributes beside these, and those whose plain text is not what was written
   */
  record Feed(
      String address,
      @Nullable String title,
      @Nullable String site,
      List<String> folder,
      Map<String, String> rest)
      implements OpmlEntry {
    public Feed {
      folder = List.copyOf(folder);
      rest = Map.copyOf(rest);
    }
  }

  /**
   * No feed that can be used.
   *
   * @param text what the outline is called by, or its address
   * @param why in one line for people
   */
  record Unusable(String text, String why) implements OpmlEntry {}
}
