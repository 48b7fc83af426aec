package newswatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One watch meeting one document, or an occasion that documents meeting it gave.
 *
 * @param id the same for the same watch version and document, or the same watch version and
 *     occasion: the idempotency key of every notification
 * @param document of an occasion, the one that tipped it, or the last one before it
 * @param evidence the spans that made the watch match, in order of place
 * @param excerpt the passage around the evidence, for people; a span of the document like the
 *     evidence inside it
 * @param topics ids of the document's topics
 * @param actors ids of the document's actors
 * @param story id of the document's story
 * @param taxonomy version of the topics and actors that tagged the document
 * @param origin the tagged document's record; null outside Kafka
 * @param occasion what happened, where it is more than the document
 */
public record Alert(
    String id,
    WatchReference watch,
    DocumentReference document,
    List<Evidence> evidence,
    @Nullable Evidence excerpt,
    List<String> topics,
    List<String> actors,
    @Nullable String story,
    @Nullable String taxonomy,
    @Nullable Origin origin,
    @Nullable Occasion occasion) {
  public Alert {
    Required.text("alert", "id", id);
    Required.present("alert", "watch", watch);
    Required.present("alert", "document", document);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
  }

  /** An alert on a document alone. */
  public Alert(
      String id,
      WatchReference watch,
      DocumentReference document,
      List<Evidence> evidence,
      @Nullable Evidence excerpt,
      List<String> topics,
      List<String> actors,
      @Nullable String story,
      @Nullable String taxonomy,
      @Nullable Origin origin) {
    this(id, watch, document, evidence, excerpt, topics, actors, story, taxonomy, origin, null);
  }

  /** The alert on an occasion that this document gave. */
  public Alert on(String occasionId, Occasion happened) {
    return new Alert(
        occasionId,
        watch,
        document,
        evidence,
        excerpt,
        topics,
        actors,
        story,
        taxonomy,
        origin,
        happened);
  }

  /** The same with other evidence. */
  public Alert showing(List<Evidence> others, @Nullable Evidence passage) {
    return new Alert(
        id, watch, document, others, passage, topics, actors, story, taxonomy, origin, occasion);
  }
}
