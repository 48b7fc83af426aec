package newswatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One watch meeting one document.
 *
 * @param id the same for the same watch version and document: the idempotency key of every
 *     notification
 * @param evidence the spans that made the watch match, in order of place
 * @param excerpt the passage around the evidence, for people; a span of the document like the
 *     evidence inside it
 * @param topics ids of the document's topics
 * @param actors ids of the document's actors
 * @param story id of the document's story
 * @param taxonomy version of the topics and actors that tagged the document
 * @param origin the tagged document's record; null outside Kafka
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
    @Nullable Origin origin) {
  public Alert {
    Required.text("alert", "id", id);
    Required.present("alert", "watch", watch);
    Required.present("alert", "document", document);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
  }
}
