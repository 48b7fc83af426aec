package newswatch.alerts.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import newswatch.events.Alert;
import org.jspecify.annotations.Nullable;

/**
 * A field of an alert that came out otherwise when it was decided once more.
 *
 * @param field its name as on the wire
 * @param then what the alert says
 * @param now what comes out now
 */
public record Difference(String field, @Nullable Object then, @Nullable Object now) {

  /** Every field in which two alerts differ; where their records are is not compared. */
  static List<Difference> between(Alert then, Alert now) {
    List<Difference> differences = new ArrayList<>();
    fields()
        .forEach(
            (name, field) -> {
              Object before = field.apply(then);
              Object after = field.apply(now);
              if (!Objects.equals(before, after)) {
                differences.add(new Difference(name, before, after));
              }
            });
    return differences;
  }

  private static Map<String, Function<Alert, @Nullable Object>> fields() {
    Map<String, Function<Alert, @Nullable Object>> fields = new LinkedHashMap<>();
    fields.put("id", Alert::id);
    fields.put("watch", Alert::watch);
    fields.put("document", Alert::document);
    fields.put("evidence", Alert::evidence);
    fields.put("excerpt", Alert::excerpt);
    fields.put("topics", Alert::topics);
    fields.put("actors", Alert::actors);
    fields.put("story", Alert::story);
    fields.put("taxonomy", Alert::taxonomy);
    fields.put("occasion", Alert::occasion);
    return fields;
  }
}
