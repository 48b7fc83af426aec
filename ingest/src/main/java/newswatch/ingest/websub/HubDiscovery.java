package newswatch.ingest.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.document.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Finds the hub of a feed (section 4): in its Link headers, else in its own link elements. */
public final class HubDiscovery {
  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern LINK = Pattern.compile("<([^<>]{1,4000})>([^<]{0,2000})");

  private HubDiscovery() {}

  /**
   * The hub, when the feed has one and says what it calls itself there.
   *
   * @param link the Link headers, one or several behind commas; null when there is none
   * @param location where the feed was fetched from
   */
  public static Optional<HubLink> find(@Nullable String link, byte[] feed, URI location) {
    String head = new String(feed, 0, Math.min(feed.length, LOOKED_AT), StandardCharsets.UTF_8);
    Document xml = Jsoup.parse(head, "", Parser.xmlParser());
    String hub = first(header(link, "hub", location), element(xml, "hub", location));
    String topic = first(header(link, "self", location), element(xml, "self", location));
    return hub == null
        ? Optional.empty()
        : Optional.of(new HubLink(hub, topic == null ? location.toString() : topic));
  }

  private static @Nullable String first(@Nullable String header, @Nullable String element) {
    return header == null ? element : header;
  }

  private static @Nullable String header(@Nullable String header, String relation, URI location) {
    Matcher link = LINK.matcher(header == null ? "" : header);
    Pattern wanted =
        Pattern.compile(
            ";\\s*rel\\s*=\\s*(?:\"(?:[^\"]*\\s)?%1$s(?:\\s[^\"]*)?\"|%1$s(?=[\\s;,]|$))"
                .formatted(relation),
            Pattern.CASE_INSENSITIVE);
    while (link.find()) {
      if (wanted.matcher(link.group(2)).find()) {
        return WebAddress.resolve(location, link.group(1));
      }
    }
    return null;
  }

  /** Of the feed itself: those of its entries come later, or mean something else. */
  private static @Nullable String element(Document xml, String relation, URI location) {
    for (Element link : xml.select("*|link[rel~=(?i)^\\s*%s\\s*$][href]".formatted(relation))) {
      if (link.closest("entry, item") == null) {
        return WebAddress.resolve(location, link.attr("href"));
      }
    }
    return null;
  }
}
