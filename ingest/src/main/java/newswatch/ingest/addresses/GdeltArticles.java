package newswatch.ingest.addresses;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.ingest.document.LanguageTag;
import newswatch.ingest.feed.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * The list of articles that GDELT's document search gives as JSON.
 *
 * @see <a href="https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/">GDELT DOC 2.0</a>
 */
final class GdeltArticles {
  private GdeltArticles() {}

  static AddressList parse(String json) {
    AddressCollection collection = new AddressCollection();
    if (Json.tree(json.getBytes(StandardCharsets.UTF_8)) instanceof Decoded.Value<JsonNode> tree) {
      for (JsonNode article : tree.value().path("articles")) {
        String address = collection.isFull() ? null : collection.usable(text(article, "url"));
        if (address != null) {
          collection.add(listed(address, article));
        }
      }
    }
    return collection.list();
  }

  private static ListedAddress listed(String address, JsonNode article) {
    return new ListedAddress(
        address,
        blankless(EntryText.line(EntryText.ofMarkup(text(article, "title")))),
        blankless(text(article, "domain").strip()),
        language(text(article, "language").strip()),
        GdeltTime.parse(text(article, "seendate")));
  }

  /** GDELT writes the English name of a language. */
  private static @Nullable String language(String written) {
    for (String tag : Locale.getISOLanguages()) {
      if (new Locale(tag).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(written)) {
        return tag;
      }
    }
    return Arrays.asList(Locale.getISOLanguages()).contains(written)
        ? LanguageTag.of(written)
        : null;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : "";
  }

  private static @Nullable String blankless(String text) {
    return text.isEmpty() ? null : text;
  }
}
