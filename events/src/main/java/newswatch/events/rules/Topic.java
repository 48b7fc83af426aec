package newswatch.events.rules;

import java.util.List;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A news subject and how to recognise it.
 *
 * @param description what belongs and what does not
 * @param threshold the score from which a document is about it, above 0
 */
public record Topic(
    String id,
    String name,
    @Nullable String description,
    double threshold,
    List<TopicExpression> expressions) {
  public Topic {
    id = Required.text("topic", "id", id);
    name = Required.text("topic \"" + id + "\"", "name", name);
    if (!(threshold > 0) || Double.isInfinite(threshold)) {
      throw new IllegalArgumentException(
          "topic \"" + id + "\" with a threshold that is not above 0: " + threshold);
    }
    expressions = expressions == null ? List.of() : List.copyOf(expressions);
    if (expressions.isEmpty()) {
      throw new IllegalArgumentException("topic \"" + id + "\" without \"expressions\"");
    }
  }
}
