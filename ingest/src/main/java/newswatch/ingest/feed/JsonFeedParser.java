package newswatch.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.RejectionReason;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.document.WebAddress;
import newswatch.ingest.time.WrittenTime;
import org.jspecify.annotations.Nullable;

/** Parses JSON Feed, 1.0 and 1.1. */
final class JsonFeedParser {
  private static final int DEEPEST = 200;
  private static final JsonMapper MAPPER = mapper();

  private final JsonNode feed;
  private final @Nullable URI site;

  private JsonFeedParser(JsonNode feed, @Nullable URI site) {
    this.feed = feed;
    this.site = site;
  }

  static ParsedFeed parse(String text, @Nullable URI base) {
    JsonNode feed;
    try {
      feed = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      return new ParsedFeed.None(RejectionReason.MALFORMED, e.getOriginalMessage() + place);
    }
    if (!feed.path("items").isArray()) {
      return new ParsedFeed.None(
          RejectionReason.INVALID,
          "no feed: JSON without \"items\"; a JSON Feed has a list of them");
    }
    String home = address(feed, base, "home_page_url", "feed_url");
    return new ParsedFeed.Found(
        new JsonFeedParser(feed, home == null ? base : URI.create(home)).feed(home));
  }

  private Feed feed(@Nullable String home) {
    JsonNode items = feed.path("items");
    List<FeedEntry> entries = new ArrayList<>();
    for (int i = 0; i < Math.min(items.size(), Feed.MOST_ENTRIES); i++) {
      entries.add(entry(items.path(i)));
    }
    return new Feed(title(feed), home, entries, FeedRhythm.NONE, items.size() > entries.size());
  }

  private FeedEntry entry(JsonNode item) {
    String html = EntryText.ofHtml(text(item, "content_html"));
    String plain = text(item, "content_text").strip();
    List<String> own = authors(item);
    String language = LanguageTag.of(text(item, "language"));
    String id = text(item, "id").strip();
    return new FeedEntry(
        id.isEmpty() ? null : id,
        title(item),
        address(item, site, "url", "external_url"),
        null,
        html.isEmpty() ? plain : html,
        EntryText.ofText(text(item, "summary")),
        own.isEmpty() ? authors(feed) : own,
        language == null ? LanguageTag.of(text(feed, "language")) : language,
        published(item));
  }

  private static @Nullable String title(JsonNode node) {
    String title = EntryText.line(EntryText.ofText(text(node, "title")));
    return title.isEmpty() ? null : title;
  }

  private static @Nullable Instant published(JsonNode item) {
    Instant published = WrittenTime.parse(text(item, "date_published"));
    return published == null ? WrittenTime.parse(text(item, "date_modified")) : published;
  }

  /** The list of 1.1, one object in its place, or the one author of 1.0. */
  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (String field : List.of("authors", "author")) {
      JsonNode authors = node.path(field);
      for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
        String name = author.isTextual() ? author.asText() : text(author, "name");
        names.addAll(EntryAuthors.names(name));
      }
    }
    return names;
  }

  private static @Nullable String address(JsonNode node, @Nullable URI base, String... fields) {
    for (String field : fields) {
      String written = text(node, field);
      String address = written.isBlank() ? null : WebAddress.resolve(base, written);
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() || value.isNumber() ? value.asText() : "";
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }
}
