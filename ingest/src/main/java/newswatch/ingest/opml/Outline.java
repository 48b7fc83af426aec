package newswatch.ingest.opml;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One {@code <outline>} of OPML: a folder, a feed, or something else.
 *
 * @param attributes all of them, in their order, names as written
 * @param outlines what it holds, in its order
 */
public record Outline(Map<String, String> attributes, List<Outline> outlines) {

  /** Refuses names and values that XML cannot carry. */
  public Outline {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    attributes.forEach(OpmlText::require);
    outlines = List.copyOf(outlines);
  }

  /** The attribute under a name in any capitals, stripped; null when it is missing or blank. */
  @Nullable String attribute(String name) {
    String exact = attributes.get(name);
    if (exact != null && !exact.isBlank()) {
      return exact.strip();
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (attribute.getKey().equalsIgnoreCase(name) && !attribute.getValue().isBlank()) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }

  /** How many outlines there are in it, itself included. */
  int count() {
    int count = 0;
    Deque<Outline> left = new ArrayDeque<>(List.of(this));
    while (!left.isEmpty()) {
      count++;
      left.pop().outlines().forEach(left::push);
    }
    return count;
  }
}
