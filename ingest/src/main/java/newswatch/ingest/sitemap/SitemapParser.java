package newswatch.ingest.sitemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswatch.ingest.archive.GzipMembers;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.document.PublishedTime;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;
import newswatch.ingest.feed.EntryText;
import newswatch.ingest.xml.XmlRepair;
import newswatch.ingest.xml.XmlTree;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses sitemaps: entry by entry, each let go when it was read, so that a large one takes little
 * more memory than its text.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps 0.9</a>
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">News
 *     sitemaps</a>
 */
public final class SitemapParser {
  /** The most entries that are read of one sitemap, which is what the protocol allows. */
  public static final int MOST_ENTRIES = 50_000;

  /** In bytes, when inflated: what the protocol allows, rounded up. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private static final int LONGEST_TIME = 100;
  private static final Pattern COMMA = Pattern.compile("[,;\n،、]");

  /** A year, and a year with a month, which W3C allows: the first day of it. */
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private final @Nullable URI base;
  private final List<SitemapEntry> entries = new ArrayList<>();
  private final List<SitemapReference> sitemaps = new ArrayList<>();
  private boolean begun;
  private boolean cut;

  private SitemapParser(@Nullable URI base) {
    this.base = base;
  }

  /**
   * The sitemap in a body, in whatever encoding it is, also compressed with gzip.
   *
   * @param base its address, which resolves relative ones; null when unknown
   */
  public static ParsedSitemap parse(byte[] body, @Nullable URI base) {
    byte[] bytes = body;
    if (body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B) {
      try (var file = new GzipMembers(new ByteArrayInputStream(body))) {
        bytes = file.readNBytes(LARGEST + 1);
      } catch (IOException e) {
        return new ParsedSitemap.None("no sitemap: broken gzip");
      }
      if (bytes.length > LARGEST) {
        return new ParsedSitemap.None("a sitemap of over %,d bytes, inflated".formatted(LARGEST));
      }
    }
    Encoding encoding = EncodingDetection.of(bytes, DeclaredEncoding.ofXml(bytes).orElse(null));
    return encoding.fits()
        ? parse(encoding.text(bytes), base)
        : new ParsedSitemap.None("no sitemap: no text in " + encoding.charset());
  }

  /** The sitemap in a text. */
  public static ParsedSitemap parse(String text, @Nullable URI base) {
    if (XmlTree.tags(text) > XmlTree.MOST_TAGS) {
      return new ParsedSitemap.None("a sitemap of over %,d tags".formatted(XmlTree.MOST_TAGS));
    }
    SitemapParser parser = new SitemapParser(base);
    parser.read(text);
    if (!parser.sitemaps.isEmpty() && parser.entries.isEmpty()) {
      return new ParsedSitemap.Index(parser.sitemaps, parser.cut);
    }
    return parser.begun
        ? new ParsedSitemap.Pages(parser.entries, parser.cut)
        : new ParsedSitemap.None("no sitemap: neither <urlset> nor <sitemapindex>");
  }

  private void read(String text) {
    try (StreamParser stream = new StreamParser(XmlTree.parser(ParseSettings.htmlDefault))) {
      Iterator<Element> elements = stream.parse(XmlRepair.of(text), "").iterator();
      while (elements.hasNext() && !cut) {
        take(elements.next());
      }
    }
  }

  private void take(Element element) {
    switch (element.tag().localName()) {
      case "url" -> {
        takeEntry(element);
        element.remove();
      }
      case "sitemap" -> {
        takeReference(element);
        element.remove();
      }
      case "urlset", "sitemapindex" -> begun = true;
      default -> {
        // Read with the element around it.
      }
    }
  }

  private void takeEntry(Element url) {
    begun = true;
    if (entries.size() == MOST_ENTRIES) {
      cut = true;
      return;
    }
    String address = address(url);
    if (address == null) {
      return;
    }
    Element news = child(url, "news");
    Instant changed = time(text(url, "lastmod"));
    if (news == null) {
      entries.add(SitemapEntry.plain(address, changed));
      return;
    }
    Element publication = child(news, "publication");
    entries.add(
        new SitemapEntry(
            address,
            changed,
            line(text(news, "title")),
            line(publication == null ? "" : text(publication, "name")),
            LanguageTag.of(publication == null ? "" : text(publication, "language")),
            time(text(news, "publication_date")),
            keywords(text(news, "keywords"))));
  }

  private void takeReference(Element sitemap) {
    begun = true;
    if (sitemaps.size() == MOST_ENTRIES) {
      cut = true;
      return;
    }
    String address = address(sitemap);
    if (address != null) {
      sitemaps.add(new SitemapReference(address, time(text(sitemap, "lastmod"))));
    }
  }

  private @Nullable String address(Element around) {
    String written = text(around, "loc");
    return written.isEmpty() ? null : WebAddress.resolve(base, written);
  }

  /** W3C's times, which may also be a year or a month alone. */
  private static @Nullable Instant time(String written) {
    if (written.length() > LONGEST_TIME) {
      return null;
    }
    if (YEAR.matcher(written).matches()) {
      return PublishedTime.parse(written + "-01-01");
    }
    return PublishedTime.parse(MONTH.matcher(written).matches() ? written + "-01" : written);
  }

  private static @Nullable String line(String written) {
    String line = EntryText.line(EntryText.ofMarkup(written));
    return line.isEmpty() ? null : line;
  }

  private static List<String> keywords(String written) {
    return Arrays.stream(COMMA.split(written))
        .map(EntryText::line)
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .limit(100)
        .toList();
  }

  private static String text(Element around, String name) {
    Element child = child(around, name);
    return child == null ? "" : child.wholeText().strip();
  }

  /** Whatever prefix the vocabulary has: some declare none. */
  private static @Nullable Element child(Element around, String name) {
    for (Element child : around.children()) {
      if (child.tag().localName().toLowerCase(Locale.ROOT).equals(name)) {
        return child;
      }
    }
    return null;
  }
}
