package newswatch.events.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with one entry of a file.
 *
 * <p>Reading stops at the first fault. Where that is a refused element of a list, such as an
 * expression of a topic, its neighbours are tried one by one, and the entry again without those
 * that are refused.
 */
final class EntryFaults {
  private EntryFaults() {}

  /** The faults of an entry, in its order; empty for a good one. */
  static List<String> of(JsonNode entry, Class<?> type) {
    try {
      return Json.value(entry, type) == null ? List.of("null is no value") : List.of();
    } catch (IOException e) {
      return behind(entry, type, e);
    }
  }

  private static List<String> behind(JsonNode entry, Class<?> type, IOException first) {
    if (first instanceof ValueInstantiationException refused && refused.getPath().size() == 2) {
      String field = refused.getPath().get(0).getFieldName();
      if (field != null && entry.get(field) instanceof ArrayNode elements) {
        List<String> faults =
            ofElements(entry, type, field, elements, refused.getType().getRawClass());
        if (!faults.isEmpty()) {
          return faults;
        }
      }
    }
    return List.of(FaultText.of(first));
  }

  private static List<String> ofElements(
      JsonNode entry, Class<?> type, String field, ArrayNode elements, Class<?> elementType) {
    List<String> faults = new ArrayList<>();
    JsonNode rest = entry.deepCopy();
    ArrayNode good = rest.withArray("/" + field);
    good.removeAll();
    for (int i = 0; i < elements.size(); i++) {
      try {
        Json.value(elements.get(i), elementType);
        good.add(elements.get(i));
      } catch (IOException e) {
        faults.add("at " + field + "[" + i + "]: " + FaultText.of(e));
      }
    }
    if (!good.isEmpty() && !faults.isEmpty()) {
      faults.addAll(of(rest, type));
    }
    return faults;
  }
}
