package newswatch.events;

import java.util.List;

/**
 * A topic that a document is about.
 *
 * @param score how strongly, at least the topic's threshold
 * @param evidence what scored, in order of place; never empty
 */
public record TopicTag(String id, String name, double score, List<Evidence> evidence) {
  public TopicTag {
    evidence = List.copyOf(evidence);
  }
}
