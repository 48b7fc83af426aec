package newswatch.ingest.opml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the feeds from OPML, whatever its outlines call their addresses. */
public final class OpmlEntries {
  private static final int LONGEST_TEXT = 200;
  private static final String UNNAMED = "(no name)";

  private final OutlineMeaning meaning;
  private final List<OpmlEntry> entries = new ArrayList<>();

  private OpmlEntries(OutlineMeaning meaning) {
    this.meaning = meaning;
  }

  /**
   * The feeds in the order of the file, each as often as it is there, and what could be none.
   *
   * @param base the address of the file, which resolves relative addresses; null when unknown
   */
  public static List<OpmlEntry> of(OpmlDocument document, @Nullable URI base) {
    OpmlEntries entries = new OpmlEntries(new OutlineMeaning(base));
    entries.addAll(document.outlines(), List.of());
    return List.copyOf(entries.entries);
  }

  private void addAll(List<Outline> outlines, List<String> folder) {
    for (Outline outline : outlines) {
      String written = meaning.writtenAddress(outline);
      if (written != null) {
        OpmlEntry.Feed feed = meaning.feed(outline, folder);
        entries.add(feed == null ? unusable(outline, written) : feed);
        // Lost end tags put the next feeds into this one, which is no folder.
        addAll(outline.outlines(), folder);
      } else if (!outline.outlines().isEmpty()) {
        addAll(outline.outlines(), meaning.inside(folder, outline));
      } else if (!meaning.isFolder(outline)) {
        entries.add(new OpmlEntry.Unusable(name(outline), why(outline)));
      }
    }
  }

  private OpmlEntry unusable(Outline outline, String written) {
    return new OpmlEntry.Unusable(
        name(outline),
        "\"%s\" is no address of http or https%s"
            .formatted(
                shortened(written),
                meaning.base() == null ? "" : ", also relative to " + meaning.base()));
  }

  private String why(Outline outline) {
    String type = outline.attribute("type");
    String scraped = meaning.scrapedBy(outline);
    if (scraped != null) {
      return "a page that another reader scrapes (%s), no feed: add %s by its address to find its feed"
          .formatted(scraped, shortened(String.valueOf(outline.attribute("xmlUrl"))));
    }
    String url = shortened(String.valueOf(outline.attribute("url")));
    return "include".equalsIgnoreCase(type)
        ? "includes another list: import %s by itself".formatted(url)
        : "a link to a page, no feed: add %s by its address to find its feed".formatted(url);
  }

  private String name(Outline outline) {
    String name = meaning.name(outline);
    name = name == null ? outline.attribute("url") : name;
    return name == null ? UNNAMED : shortened(name);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
