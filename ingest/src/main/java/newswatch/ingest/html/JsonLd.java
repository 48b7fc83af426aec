package newswatch.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org JSON-LD.
 *
 * @param published as written
 */
record JsonLd(@Nullable String published, List<String> authors, @Nullable String publisher) {
  private static final JsonLd NONE = new JsonLd(null, List.of(), null);
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|BlogPosting|Report|Blog|LiveBlogPosting)$");

  /** The first article that the page describes; broken JSON-LD says nothing. */
  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Decoded<JsonNode> tree = Json.tree(script.data().strip().getBytes(StandardCharsets.UTF_8));
      if (tree instanceof Decoded.Value<JsonNode> value) {
        JsonNode article = article(value.value());
        if (article != null) {
          return new JsonLd(
              text(article.get("datePublished")),
              names(article.path("author")),
              text(article.path("publisher").path("name")));
        }
      }
    }
    return NONE;
  }

  private static @Nullable JsonNode article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (isArticle(node.path("@type"))) {
        return node;
      } else if (node.has("@graph")) {
        open.addLast(node.path("@graph"));
      } else if (node.has("mainEntity")) {
        open.addLast(node.path("mainEntity"));
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLE.matcher(one.asText()).matches()) {
          return true;
        }
      }
      return false;
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  private static List<String> names(JsonNode author) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String name = text(one.isObject() ? one.get("name") : one);
      if (name != null && !name.startsWith("http")) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || !node.isTextual() || node.asText().isBlank()) {
      return null;
    }
    // JSON-LD is often written with the entities of HTML in it.
    return org.jsoup.parser.Parser.unescapeEntities(node.asText().strip(), false);
  }
}
