package newswatch.ingest.opml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OPML file with all that it says, in its order.
 *
 * @param attributes of its outermost element: the version, and the vocabularies that it declares
 * @param head such as its title, dates and owner
 * @param outlines the outermost ones
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public record OpmlDocument(
    Map<String, String> attributes, List<OpmlField> head, List<Outline> outlines) {

  /** Refuses names and values that XML cannot carry. */
  public OpmlDocument {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    attributes.forEach(OpmlText::require);
    head = List.copyOf(head);
    outlines = List.copyOf(outlines);
  }

  /** The first field of the head under a name in any capitals, such as {@code title}. */
  public Optional<String> head(String name) {
    return head.stream()
        .filter(field -> field.name().equalsIgnoreCase(name) && !field.text().isEmpty())
        .map(OpmlField::text)
        .findFirst();
  }

  /** How many outlines there are, at any depth. */
  public int count() {
    return outlines.stream().mapToInt(Outline::count).sum();
  }
}
