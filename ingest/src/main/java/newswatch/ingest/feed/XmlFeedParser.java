package newswatch.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.xml.XmlTree;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jspecify.annotations.Nullable;

/**
 * Parses RSS, RDF and Atom, as they should be and as they are.
 *
 * <p>All formats are read alike, because feeds borrow from one another: an item is an entry, and
 * what it holds is looked for under all names that it can have.
 */
final class XmlFeedParser {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
  private static final Set<String> ENTRIES = Set.of("item", "entry");

  private XmlFeedParser() {}

  static ParsedFeed parse(String text, @Nullable URI base) {
    Document document = XmlTree.of(text, ParseSettings.htmlDefault);
    Element root = root(document);
    if (root == null) {
      Element first = document.firstElementChild();
      return new ParsedFeed.None(
          RejectionReason.INVALID,
          (first == null
                  ? "no feed: no XML and no JSON"
                  : "no feed: begins with <" + first.tagName() + ">")
              + "; feeds are RSS, RDF, Atom or JSON Feed");
    }
    return new ParsedFeed.Found(feed(new FeedElement(root), base));
  }

  /** The outermost element of the feed; the whole document when that was lost. */
  private static @Nullable Element root(Document document) {
    boolean entries = false;
    for (Element element : document.getAllElements()) {
      String name = element.tag().localName();
      if (ROOTS.contains(name)) {
        return element;
      }
      entries |= ENTRIES.contains(name);
    }
    return entries ? document : null;
  }

  private static Feed feed(FeedElement root, @Nullable URI base) {
    FeedElement inner = root.child("channel");
    FeedElement channel = inner == null ? root : inner;
    String site = EntryLinks.of(channel, base).best();
    EntryParser parser = new EntryParser(channel, site == null ? base : URI.create(site));
    List<FeedElement> elements = root.descendants(ENTRIES);
    List<FeedEntry> entries =
        elements.stream().limit(Feed.MOST_ENTRIES).map(parser::parse).toList();
    return new Feed(
        channel.line("title", "dc:title"),
        address(channel, site),
        entries,
        RhythmParser.parse(channel),
        elements.size() > entries.size());
  }

  private static @Nullable String address(FeedElement channel, @Nullable String site) {
    if (site != null) {
      return site;
    }
    FeedElement id = channel.child("id", "atom:id");
    String own = id == null ? channel.attribute("rdf:about") : id.text();
    return own.isEmpty() ? WebAddress.resolve(null, channel.attribute("rdf:about")) : own;
  }
}
