package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a document is about, and how its score came about.
 *
 * @param score how strongly, at least the topic's threshold
 * @param needed the score from which a document of this length is about it; null in records of
 *     before it was told
 * @param narrower ids of the narrower topics that made it one of the document's, by id
 * @param reasons what each matching expression of the topic adds to the score, the most first
 * @param evidence what scored, in order of place; never empty
 */
public record TopicTag(
    String id,
    String name,
    double score,
    @Nullable Double needed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> narrower,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TopicReason> reasons,
    List<Evidence> evidence) {
  public TopicTag {
    narrower = narrower == null ? List.of() : List.copyOf(narrower);
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    evidence = List.copyOf(evidence);
  }

  /** A tag that does not say how it came about. */
  public TopicTag(String id, String name, double score, List<Evidence> evidence) {
    this(id, name, score, null, List.of(), List.of(), evidence);
  }
}
