package newswatch.enrich.topic;

import java.util.Comparator;

/**
 * Which query of which topic.
 *
 * @param number its index among the queries of that role, from 0
 */
record TopicQuery(String topic, QueryRole role, int number) implements Comparable<TopicQuery> {
  private static final Comparator<TopicQuery> ORDER =
      Comparator.comparing(TopicQuery::topic)
          .thenComparing(TopicQuery::role)
          .thenComparingInt(TopicQuery::number);

  @Override
  public int compareTo(TopicQuery other) {
    return ORDER.compare(this, other);
  }
}
