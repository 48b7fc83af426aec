package newswatch.events.rules;

import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * One sign of a topic.
 *
 * @param query in the watch query language
 * @param weight what a hit counts, above 0
 * @param language when set, only documents in this language, or in an unknown one, are looked at
 */
public record TopicExpression(String query, double weight, @Nullable String language) {
  public TopicExpression {
    query = Required.text("topic expression", "query", query);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "topic expression with a weight that is not above 0: " + weight);
    }
  }
}
