package newswatch.ingest.opml;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newswatch.events.source.FeedSource;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.feed.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an outline means, whatever its attributes are called: a feed, a folder, or something
 * else.
 *
 * @param base the address of the list, which resolves relative addresses; null when unknown
 */
record OutlineMeaning(@Nullable URI base) {
  /** Of lists whose addresses are absolute. */
  static final OutlineMeaning ABSOLUTE = new OutlineMeaning(null);

  private static final Set<String> FEED_TYPES =
      Set.of("rss", "rss1", "rss2", "rdf", "atom", "feed", "json", "jsonfeed");
  private static final Pattern SCRAPED = Pattern.compile("(?i)(?:HTML|XML|JSON)\\+\\w+");
  private static final List<String> ADDRESSES = List.of("xmlUrl", "feedUrl", "url");
  private static final Set<String> KNOWN = Set.of("title", "text", "xmlurl", "htmlurl");

  /**
   * The rules by which a reader makes a feed of a page, which nobody else can; null for others.
   * FreshRSS names them {@code HTML+XPath}, {@code JSON+DotNotation} and the like.
   */
  @Nullable String scrapedBy(Outline outline) {
    String type = outline.attribute("type");
    return type != null && SCRAPED.matcher(type).matches() ? type : null;
  }

  /** The address of a feed as it is written; null for what is no feed. */
  @Nullable String writtenAddress(Outline outline) {
    if (scrapedBy(outline) != null) {
      return null;
    }
    String address = first(outline.attribute("xmlUrl"), outline.attribute("feedUrl"));
    String type = outline.attribute("type");
    boolean typed = type != null && FEED_TYPES.contains(type.toLowerCase(Locale.ROOT));
    return address == null && typed ? outline.attribute("url") : address;
  }

  /**
   * The feed of an outline; null when it is none, or when its address cannot be used.
   *
   * @param folder the names of the folders around it
   */
  OpmlEntry.@Nullable Feed feed(Outline outline, List<String> folder) {
    String written = writtenAddress(outline);
    String address = written == null ? null : resolved(written);
    if (written == null || address == null) {
      return null;
    }
    String title = title(outline, written, address);
    String site = outline.attribute("htmlUrl");
    return new OpmlEntry.Feed(
        address,
        title,
        site == null ? null : WebAddress.resolve(base, site),
        folder,
        rest(outline, title, written));
  }

  /** None where the address stands for it, because a list must call its outlines something. */
  private @Nullable String title(Outline outline, String written, String address) {
    String title = first(plain(outline.attribute("title")), plain(outline.attribute("text")));
    return written.equals(title) || address.equals(title) ? null : title;
  }

  /** The names of the folders around what an outline holds, when it is no feed. */
  List<String> inside(List<String> folder, Outline outline) {
    String name = name(outline);
    if (name == null) {
      return folder;
    }
    List<String> inside = new ArrayList<>(folder);
    inside.add(name);
    return inside;
  }

  /** What people call an outline, as plain text. */
  @Nullable String name(Outline outline) {
    return first(plain(outline.attribute("text")), plain(outline.attribute("title")));
  }

  /** What two outlines beside one another have in common when they mean the same. */
  Object identity(Outline outline) {
    OpmlEntry.Feed feed = feed(outline, List.of());
    if (feed != null) {
      return List.of("feed", FeedSource.idOf(feed.address()));
    }
    String name = name(outline);
    return name != null && isFolder(outline) ? List.of("folder", name) : outline.attributes();
  }

  /** Whether it has nothing but a name and what is in it, which may be nothing. */
  boolean isFolder(Outline outline) {
    return ADDRESSES.stream().allMatch(name -> outline.attribute(name) == null);
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

  private static Map<String, String> rest(Outline outline, @Nullable String title, String written) {
    String known = first(title, written);
    Map<String, String> rest = new HashMap<>();
    outline
        .attributes()
        .forEach(
            (name, value) -> {
              boolean kept = name.equals("title") || name.equals("text");
              if (kept ? !value.equals(known) : !KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
                rest.put(name, value);
              }
            });
    return rest;
  }

  private static @Nullable String plain(@Nullable String written) {
    String plain = written == null ? "" : EntryText.line(EntryText.ofMarkup(written));
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
