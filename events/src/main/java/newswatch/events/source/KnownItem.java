package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Required;

/**
 * An item of a source that became a document. Travels as one text, the parts with a space between
 * them, because there are hundreds for each source.
 *
 * @param guid digest of what the source calls it by, or of its document's id
 * @param document id of the document
 * @param content digest of title and text
 * @param version of the document
 * @param paragraphs a digest of the document's title and each of its paragraphs, while the source
 *     shows the item
 */
public record KnownItem(
    String guid, String document, String content, int version, List<String> paragraphs) {
  private static final int FIXED_PARTS = 4;

  public KnownItem {
    guid = part("guid", guid);
    document = part("document", document);
    content = part("content", content);
    paragraphs = List.copyOf(paragraphs);
    paragraphs.forEach(paragraph -> part("paragraph", paragraph));
    if (version < 1) {
      throw new IllegalArgumentException("known item in version " + version);
    }
  }

  /** The parts with a space between them. */
  @JsonValue
  public String written() {
    List<String> parts = new ArrayList<>(FIXED_PARTS + paragraphs.size());
    parts.addAll(List.of(guid, document, content, Integer.toString(version)));
    parts.addAll(paragraphs);
    return String.join(" ", parts);
  }

  /**
   * The item as {@link #written}.
   *
   * @throws IllegalArgumentException when the text is none
   */
  @JsonCreator
  public static KnownItem read(String written) {
    List<String> parts = List.of(written.split(" "));
    if (parts.size() < FIXED_PARTS) {
      throw new IllegalArgumentException("a known item of " + parts.size() + " parts: " + written);
    }
    return new KnownItem(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        Integer.parseInt(parts.get(3)),
        parts.subList(FIXED_PARTS, parts.size()));
  }

  private static String part(String field, String value) {
    if (Required.text("known item", field, value).indexOf(' ') >= 0) {
      throw new IllegalArgumentException("known item with a space in \"" + field + "\"");
    }
    return value;
  }
}
