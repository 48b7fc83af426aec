package newswatch.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire shape of JSON documents: the contract's field names, and for each the names that other
 * programs use. Names are compared without case, underscores and hyphens, and the first one of a
 * list that has a value wins.
 */
final class ForeignFields {
  static final List<String> ID = List.of("id", "guid", "uuid");
  static final List<String> TITLE = List.of("title", "headline");
  static final List<String> TEXT =
      List.of("text", "body", "content", "articlebody", "fulltext", "contenttext", "maintext");
  static final List<String> URL = List.of("url", "link", "permalink", "canonicalurl", "href");
  static final List<String> SOURCE = List.of("source", "publisher", "sitename", "outlet");
  static final List<String> SUMMARY = List.of("summary", "description", "abstract", "excerpt");
  static final List<String> AUTHORS = List.of("authors", "author", "creator");
  static final List<String> BYLINE = List.of("byline");
  static final List<String> LANGUAGE = List.of("language", "lang");
  static final List<String> PUBLISHED =
      List.of("published", "publishedat", "datepublished", "pubdate", "publicationdate", "date");
  static final List<String> FETCHED = List.of("fetched");
  static final List<String> PATH = List.of("path");
  static final List<String> VERSION = List.of("version");
  static final List<String> CHANGES = List.of("changes");

  private final Map<String, JsonNode> fields = new HashMap<>();

  ForeignFields(JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isNull()) {
        fields.putIfAbsent(key(field.getKey()), field.getValue());
      }
    }
  }

  private static String key(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** The value under the first of the names that is there. */
  @Nullable JsonNode value(List<String> names) {
    for (String name : names) {
      JsonNode value = fields.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The text of the value; of an object, that of its own name, rendered text or title. */
  @Nullable String text(List<String> names) {
    return text(value(names));
  }

  /** The values of a list, or the one value, as texts. */
  List<String> texts(List<String> names) {
    JsonNode value = value(names);
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      for (JsonNode item : value) {
        add(text(item), texts);
      }
    } else {
      add(text(value), texts);
    }
    return texts;
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || value.isValueNode()) {
      return value == null || value.isNull() || value.isBoolean() ? null : value.asText();
    }
    for (String name : List.of("name", "rendered", "title")) {
      JsonNode inner = value.get(name);
      if (inner != null && inner.isTextual()) {
        return inner.asText();
      }
    }
    return null;
  }

  private static void add(@Nullable String text, List<String> texts) {
    if (text != null) {
      texts.add(text);
    }
  }
}
