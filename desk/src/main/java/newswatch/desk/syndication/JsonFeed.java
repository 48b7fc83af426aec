package newswatch.desk.syndication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Occasion;
import newswatch.events.json.Json;

/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeed {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private JsonFeed() {}

  static String write(Feed feed) {
    FeedOutline outline = feed.outline();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", VERSION);
    json.put("title", PlainText.line(outline.title()));
    json.put("home_page_url", feed.site() + "/");
    json.put("feed_url", feed.address(FeedFormat.JSON));
    if (!outline.description().isEmpty()) {
      json.put("description", PlainText.line(outline.description()));
    }
    json.put("_newswatch", Map.of("id", outline.name().urn()));
    json.put("items", feed.items().stream().map(JsonFeed::item).toList());
    return Json.line(json);
  }

  private static Map<String, Object> item(FeedItem item) {
    ItemText text = new ItemText(item);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    item.link().ifPresent(link -> json.put("url", link));
    json.put("title", item.title());
    json.put("content_html", text.html());
    if (!text.plain().isEmpty()) {
      json.put("summary", text.plain());
    }
    json.put("date_published", item.published().toString());
    json.put("date_modified", item.updated().toString());
    item.outlet().ifPresent(name -> json.put("authors", List.of(Map.of("name", name))));
    json.put("tags", item.tags().stream().map(FeedItem.Tag::label).distinct().toList());
    json.put("_newswatch", extension(item));
    return json;
  }

  private static Map<String, Object> extension(FeedItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("alert", item.alert().id());
    json.put("document", item.alert().document().id());
    json.put("watch", item.alert().watch().id());
    json.put("severity", item.watch().importance().wireName());
    String story = item.alert().story();
    if (story != null) {
      json.put("story", story);
    }
    Occasion occasion = item.alert().occasion();
    if (occasion != null) {
      json.put("occasion", occasion.kind().wireName());
    }
    json.put("otherOutlets", item.otherOutlets());
    return json;
  }
}
