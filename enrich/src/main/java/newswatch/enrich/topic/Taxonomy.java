package newswatch.enrich.topic;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import newswatch.enrich.rules.QueryScan;
import newswatch.events.rules.Topic;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.Query;
import newswatch.matching.WatchIndex;

/** The topics that documents are tagged with, ready to be matched all at once. Immutable. */
public final class Taxonomy {
  /** No topic at all. */
  public static final Taxonomy NONE = new Taxonomy(List.of());

  private final SortedMap<String, CompiledTopic> topics = new TreeMap<>();
  private final WatchIndex<TopicQuery> index = new WatchIndex<>();
  private final TopicParents parents;
  private final boolean asksForActors;

  private Taxonomy(Collection<CompiledTopic> topics) {
    boolean actors = false;
    for (CompiledTopic topic : topics) {
      String id = topic.topic().id();
      if (this.topics.put(id, topic) != null) {
        throw new IllegalArgumentException("two topics with the id \"" + id + "\"");
      }
      for (QueryRole role : QueryRole.values()) {
        int number = 0;
        for (Query query : topic.queries(role)) {
          index.put(new TopicQuery(id, role, number++), query);
          actors |= QueryScan.asksForActors(query);
        }
      }
    }
    asksForActors = actors;
    parents = TopicParents.of(topics());
  }

  /**
   * A taxonomy of these topics, in whatever order.
   *
   * @throws IllegalArgumentException when two of them have one id
   */
  public static Taxonomy of(Collection<CompiledTopic> topics) {
    return new Taxonomy(topics);
  }

  /** All topics, by id. */
  public List<Topic> topics() {
    return topics.values().stream().map(CompiledTopic::topic).toList();
  }

  /** Whether some query has an {@code actor:}, so that actors must be known before topics. */
  public boolean asksForActors() {
    return asksForActors;
  }

  /** Every query that the document answers, sorted by topic, role and number. */
  List<Match<TopicQuery>> match(MatchDocument document) {
    return index.match(document);
  }

  /** The topic with this id, which must be one of this taxonomy. */
  CompiledTopic topic(String id) {
    CompiledTopic topic = topics.get(id);
    if (topic == null) {
      throw new IllegalArgumentException("no topic " + id);
    }
    return topic;
  }

  /** The wider topics of a topic, nearest first. */
  public List<String> ancestors(String id) {
    return parents.ancestors(id);
  }
}
