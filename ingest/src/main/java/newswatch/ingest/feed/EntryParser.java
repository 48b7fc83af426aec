package newswatch.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/** Parses the entries of a feed in XML. */
final class EntryParser {
  private static final List<String> CONTENTS =
      List.of(
          "content:encoded",
          "content",
          "atom:content",
          "encoded",
          "fullitem",
          "xhtml:body",
          "body");
  private static final List<String> SUMMARIES =
      List.of(
          "description",
          "summary",
          "atom:summary",
          "dc:description",
          "dcterms:abstract",
          "itunes:summary",
          "googleplay:description",
          "media:description",
          "itunes:subtitle",
          "abstract");

  /** One to be the text, and another one for the summary. */
  private static final int MOST_TEXTS = 2;

  private static final List<String> TIMES =
      List.of(
          "pubdate",
          "published",
          "atom:published",
          "issued",
          "dcterms:issued",
          "dc:date",
          "date",
          "dcterms:created",
          "created",
          "updated",
          "atom:updated",
          "modified",
          "dcterms:modified");

  private final FeedElement channel;
  private final @Nullable URI site;

  /**
   * A parser.
   *
   * @param channel what the feed says for all entries
   * @param site resolves addresses where the feed does not say otherwise
   */
  EntryParser(FeedElement channel, @Nullable URI site) {
    this.channel = channel;
    this.site = site;
  }

  FeedEntry parse(FeedElement entry) {
    FeedElement media = entry.child("media:group");
    String title = entry.line("title", "atom:title", "dc:title", "media:title", "itunes:title");
    List<String> contents = texts(entry, CONTENTS);
    List<String> summaries = texts(entry, SUMMARIES);
    if (media != null) {
      title = title == null ? media.line("media:title") : title;
      summaries.addAll(texts(media, SUMMARIES));
    }
    if (contents.isEmpty() && summaries.size() > 1) {
      contents.add(summaries.remove(0));
    }
    FeedElement original = entry.child("source", "atom:source");
    return new FeedEntry(
        guid(entry),
        title,
        EntryLinks.of(entry, site).best(),
        original == null ? null : name(original),
        contents.isEmpty() ? "" : contents.get(0),
        summaries.isEmpty() ? "" : summaries.get(0),
        EntryAuthors.of(entry, original, channel),
        language(entry),
        published(entry));
  }

  private static List<String> texts(FeedElement entry, List<String> names) {
    List<String> texts = new ArrayList<>();
    for (FeedElement element : entry.children(names)) {
      String text = TextConstruct.of(element);
      if (!text.isBlank() && !texts.contains(text)) {
        texts.add(text);
      }
      if (texts.size() == MOST_TEXTS) {
        break;
      }
    }
    return texts;
  }

  private static @Nullable String guid(FeedElement entry) {
    FeedElement guid = entry.child("guid", "id", "atom:id", "dc:identifier", "dcterms:identifier");
    String text = guid == null ? "" : guid.text();
    text = text.isEmpty() ? entry.attribute("rdf:about") : text;
    return text.isEmpty() ? null : text;
  }

  /** The name of who published an entry first: a text in RSS, the head of a feed in Atom. */
  private static @Nullable String name(FeedElement original) {
    String title = original.line("title", "atom:title");
    String text = EntryText.line(EntryText.ofMarkup(original.element().ownText()));
    return title == null && !text.isEmpty() ? text : title;
  }

  private @Nullable String language(FeedElement entry) {
    String language = language(entry, "dc:language", "language");
    language = language == null ? entry.language() : language;
    language = language == null ? language(channel, "language", "dc:language") : language;
    return language;
  }

  private static @Nullable String language(FeedElement element, String... names) {
    FeedElement language = element.child(names);
    return language == null ? null : LanguageTag.of(language.text());
  }

  private static @Nullable Instant published(FeedElement entry) {
    for (FeedElement time : entry.children(TIMES)) {
      Instant instant = WrittenTime.parse(time.text());
      if (instant != null) {
        return instant;
      }
    }
    return null;
  }
}
