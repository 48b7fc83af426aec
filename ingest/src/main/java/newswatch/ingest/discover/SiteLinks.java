package newswatch.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.document.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of feeds: those that it names in its head, and links that look like feeds.
 *
 * @param language of the page
 * @param links by their absolute addresses, in the order of the page, those of the head first
 */
record SiteLinks(@Nullable String language, Map<String, FoundBy> links) {
  private static final int MOST_NAMED = 12;
  private static final int MOST_ANCHORS = 8;
  private static final Pattern TYPE =
      Pattern.compile("(?i)\\s*(?:application|text)/(?:(?:rss|atom|rdf)\\+xml|feed\\+json)\\b.*");

  /** Types that much else has, too: then the address must look like a feed. */
  private static final Pattern LOOSE_TYPE =
      Pattern.compile("(?i)\\s*(?:application|text)/(?:xml|json)\\b.*");

  private static final Pattern FEED_PATH =
      Pattern.compile(
          "(?i)[/=](?:feeds?|rss\\d*|atom|rdf)(?:[/?&.]|$)|\\.(?:rss|atom|rdf)(?:\\?|$)"
              + "|//feeds?\\d*\\.|//rss\\.|/(?:rss|feed|atom|index)\\.xml|/feed\\.json");

  /** Keeps the order. */
  SiteLinks {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  static SiteLinks of(String html, URI address) {
    Document page = Jsoup.parse(html, address.toString());
    URI base = base(page, address);
    Map<String, FoundBy> links = new LinkedHashMap<>();
    for (String named : named(page, base)) {
      links.putIfAbsent(named, FoundBy.LINK);
    }
    for (String anchor : anchors(page, base)) {
      links.putIfAbsent(anchor, FoundBy.ANCHOR);
    }
    Element root = page.selectFirst("html");
    return new SiteLinks(root == null ? null : LanguageTag.of(root.attr("lang")), links);
  }

  private static URI base(Document page, URI address) {
    Element base = page.selectFirst("base[href]");
    String resolved = base == null ? null : WebAddress.resolve(address, base.attr("href"));
    return resolved == null ? address : URI.create(resolved);
  }

  private static List<String> named(Document page, URI base) {
    List<String> named = new ArrayList<>();
    for (Element link : page.select("link[href]")) {
      String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT).replace('\t', ' ') + " ";
      String type = link.attr("type");
      String address = WebAddress.resolve(base, link.attr("href"));
      boolean alternate = rel.contains(" alternate ");
      boolean feed = rel.contains(" feed ") && !alternate;
      boolean typed = alternate && TYPE.matcher(type).matches();
      boolean looks = address != null && FEED_PATH.matcher(address).find();
      boolean loose = alternate && LOOSE_TYPE.matcher(type).matches() && looks;
      if (address != null && (feed || typed || loose) && named.size() < MOST_NAMED) {
        named.add(address);
      }
    }
    return named;
  }

  private static List<String> anchors(Document page, URI base) {
    List<String> anchors = new ArrayList<>();
    for (Element anchor : page.select("a[href]")) {
      String address = WebAddress.resolve(base, anchor.attr("href"));
      boolean feed = address != null && FEED_PATH.matcher(address).find();
      if (feed && !anchors.contains(address) && anchors.size() < MOST_ANCHORS) {
        anchors.add(address);
      }
    }
    return anchors;
  }
}
