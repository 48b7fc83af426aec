package newswatch.enrich.topic;

import java.util.Comparator;

/**
 * Which expression of which topic.
 *
 * @param expression its index in the topic, from 0
 */
record ExpressionKey(String topic, int expression) implements Comparable<ExpressionKey> {
  private static final Comparator<ExpressionKey> ORDER =
      Comparator.comparing(ExpressionKey::topic).thenComparingInt(ExpressionKey::expression);

  @Override
  public int compareTo(ExpressionKey other) {
    return ORDER.compare(this, other);
  }
}
