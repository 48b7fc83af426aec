package newswatch.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
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
 * @param headline null when there is none
 * @param body the text of the article; empty when it is not there
 */
record JsonLd(
    @Nullable String published,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String headline,
    String body) {
  private static final JsonLd NONE = new JsonLd(null, List.of(), null, null, "");
  private static final Pattern ARTICLE =
      Pattern.compile(
          ".*(?:Article|BlogPosting|Report|Blog|LiveBlogPosting|Review|VideoObject|Recipe)$");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F]+");
  private static final Pattern WRAPPED =
      Pattern.compile("^(?:\\s|<!--|//\\s*|/\\*\\s*|<!\\[CDATA\\[|\\*/)++");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"(?:datePublished|uploadDate|dateCreated)\"\\s*+:\\s*+\"([^\"]{8,40})\"");

  /** The first article that the page describes; of broken JSON-LD only its date is taken. */
  static JsonLd of(Document page) {
    JsonLd found = NONE;
    boolean described = false;
    String anyDate = null;
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      String data =
          CONTROL.matcher(WRAPPED.matcher(script.data()).replaceFirst("")).replaceAll(" ");
      int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']'));
      Decoded<JsonNode> tree =
          Json.tree(data.substring(0, end + 1).getBytes(StandardCharsets.UTF_8));
      if (tree instanceof Decoded.Value<JsonNode> value) {
        JsonNode article = article(value.value());
        if (article != null && !described) {
          described = true;
          found =
              new JsonLd(
                  text(article.get("datePublished")),
                  names(article.path("author")),
                  text(article.path("publisher").path("name")),
                  text(article.get("headline")),
                  body(article));
        }
      }
      Matcher date = PUBLISHED.matcher(data);
      if (anyDate == null && date.find()) {
        anyDate = date.group(1);
      }
    }
    return found.published == null && anyDate != null
        ? new JsonLd(anyDate, found.authors, found.publisher, found.headline, found.body)
        : found;
  }

  private static String body(JsonNode article) {
    String body = text(article.get("articleBody"));
    return body == null ? "" : body;
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
      JsonNode name = one.isObject() ? one.path("name") : one;
      for (JsonNode part : name.isArray() ? name : List.of(name)) {
        String text = text(part);
        if (text != null && !text.startsWith("http")) {
          names.add(text);
        }
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
