package newswatch.ingest.opml;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.feed.EntryText;
import org.jspecify.annotations.Nullable;

/** Takes the feeds from OPML, whatever its outlines call their addresses. */
public final class OpmlEntries {
  private static final Set<String> FEED_TYPES =
      Set.of("rss", "rss1", "rss2", "rdf", "atom", "feed", "json", "jsonfeed");
  private static final Set<String> KNOWN = Set.of("title", "text", "xmlurl", "htmlurl");
  private static final String UNNAMED = "(no name)";

  private final @Nullable URI base;
  private final List<OpmlEntry> entries = new ArrayList<>();

  private OpmlEntries(@Nullable URI base) {
    this.base = base;
  }

  /**
   * The feeds in the order of the file, each as often as it is there, and what could be none.
   *
   * @param base the address of the file, which resolves relative addresses; null when unknown
   */
  public static List<OpmlEntry> of(OpmlDocument document, @Nullable URI base) {
    OpmlEntries entries = new OpmlEntries(base);
    entries.addAll(document.outlines(), List.of());
    return List.copyOf(entries.entries);
  }

  private void addAll(List<Outline> outlines, List<String> folder) {
    for (Outline outline : outlines) {
      String written = address(outline);
      if (written != null) {
        add(outline, written, folder);
        // Lost end tags put the next feeds into this one, which is no folder.
        addAll(outline.outlines(), folder);
      } else if (!outline.outlines().isEmpty()) {
        addAll(outline.outlines(), inside(folder, outline));
      } else if (outline.attribute("url") != null) {
        entries.add(new OpmlEntry.Unusable(name(outline), why(outline)));
      }
    }
  }

  private void add(Outline outline, String written, List<String> folder) {
    String address = resolved(written);
    if (address == null) {
      entries.add(
          new OpmlEntry.Unusable(
              name(outline),
              "\"%s\" is no address of http or https%s"
                  .formatted(
                      shortened(written), base == null ? "" : ", also relative to " + base)));
      return;
    }
    String title = first(plain(outline.attribute("title")), plain(outline.attribute("text")));
    String site = outline.attribute("htmlUrl");
    entries.add(
        new OpmlEntry.Feed(
            address,
            title,
            site == null ? null : WebAddress.resolve(base, site),
            folder,
            rest(outline, title)));
  }

  /** Under which name soever the address is; null for what is no feed. */
  private static @Nullable String address(Outline outline) {
    String address = first(outline.attribute("xmlUrl"), outline.attribute("feedUrl"));
    String type = outline.attribute("type");
    boolean typed = type != null && FEED_TYPES.contains(type.toLowerCase(Locale.ROOT));
    return address == null && typed ? outline.attribute("url") : address;
  }

  private @Nullable String resolved(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    String web = written;
    if (lower.startsWith("feed://")) {
      web = "http" + written.substring("feed".length());
    } else if (lower.startsWith("feed:")) {
      web = written.substring("feed:".length());
    }
    String address = WebAddress.resolve(base, web);
    boolean bare =
        address == null && !web.contains(":") && web.matches("[\\w-]+(?:\\.[\\w-]+)+/.*");
    return bare ? WebAddress.resolve(null, "http://" + web) : address;
  }

  private static Map<String, String> rest(Outline outline, @Nullable String title) {
    Map<String, String> rest = new HashMap<>();
    outline
        .attributes()
        .forEach(
            (name, value) -> {
              boolean kept = name.equals("title") || name.equals("text");
              if (kept ? !value.equals(title) : !KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                rest.put(name, value);
              }
            });
    return rest;
  }

  private static List<String> inside(List<String> folder, Outline outline) {
    String name = first(plain(outline.attribute("text")), plain(outline.attribute("title")));
    if (name == null) {
      return folder;
    }
    List<String> inside = new ArrayList<>(folder);
    inside.add(name);
    return inside;
  }

  private static String why(Outline outline) {
    String type = outline.attribute("type");
    if ("include".equalsIgnoreCase(type)) {
      return "includes another list: import "
          + shortened(String.valueOf(outline.attribute("url")))
          + " by itself";
    }
    return "a link to a page, no feed: add %s by its address to find its feed"
        .formatted(shortened(String.valueOf(outline.attribute("url"))));
  }

  private static String name(Outline outline) {
    String name = first(plain(outline.attribute("text")), plain(outline.attribute("title")));
    name = name == null ? outline.attribute("url") : name;
    return name == null ? UNNAMED : shortened(name);
  }

  private static @Nullable String plain(@Nullable String written) {
    String plain = written == null ? "" : EntryText.line(EntryText.ofMarkup(written));
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
