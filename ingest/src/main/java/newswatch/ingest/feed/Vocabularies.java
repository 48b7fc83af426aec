package newswatch.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The vocabularies of a feed, told by their namespace, or else by the usual prefix: many feeds
 * misspell the one or forget to declare it. An unknown vocabulary is never taken for the feed's
 * own.
 *
 * @param own the namespace of the feed's outermost element
 * @param atom whether that is Atom
 */
record Vocabularies(String own, boolean atom) {
  private static final int LONGEST = 200;
  private static final String ATOM = "atom";
  private static final String NONE = "";
  private static final String UNKNOWN = "unknown";
  private static final Pattern FRAME = Pattern.compile("^https?://(?:www\\.)?|[/#]+$");

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("w3.org/2005/atom", ATOM),
          Map.entry("purl.org/atom/ns", ATOM),
          Map.entry("purl.org/pie", ATOM),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("google.com/schemas/play-podcasts/1.0", "googleplay"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("w3.org/1999/xhtml", "xhtml"),
          Map.entry("purl.org/rss/1.0", NONE),
          Map.entry("my.netscape.com/rdf/simple/0.9", NONE),
          Map.entry("channel.netscape.com/rdf/simple/0.9", NONE),
          Map.entry("backend.userland.com/rss2", NONE),
          Map.entry("backend.userland.com/rss", NONE),
          Map.entry("blogs.law.harvard.edu/tech/rss", NONE));

  static Vocabularies of(Element root) {
    String own = namespace(root);
    return new Vocabularies(own, root.tag().localName().equals("feed"));
  }

  /** The name of an element of this feed. */
  String name(Element element) {
    String vocabulary = vocabulary(element);
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    return vocabulary.isEmpty() ? local : vocabulary + ":" + local;
  }

  /** Whether an element is written by the rules of Atom. */
  boolean atom(Element element) {
    String vocabulary = vocabulary(element);
    return vocabulary.equals(ATOM) || (atom && vocabulary.isEmpty());
  }

  private String vocabulary(Element element) {
    String namespace = namespace(element);
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    if (!namespace.isEmpty() && namespace.equals(own)) {
      return NONE;
    }
    String known = PREFIXES.get(namespace);
    if (known == null) {
      known = prefix.isEmpty() ? NONE : PREFIXES.containsValue(prefix) ? prefix : UNKNOWN;
    }
    return atom && known.equals(ATOM) ? NONE : known;
  }

  private static String namespace(Element element) {
    String namespace = element.tag().namespace();
    // The first is jsoup's name for none at all.
    return namespace.equals(Parser.NamespaceXml) || namespace.length() > LONGEST
        ? ""
        : FRAME.matcher(namespace.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
