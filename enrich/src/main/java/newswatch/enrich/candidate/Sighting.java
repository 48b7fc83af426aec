package newswatch.enrich.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * One name in one document, on its way to the others of that name.
 *
 * @param name as it is written there
 * @param key its folded words
 * @param type what it is of, where the document makes that sure
 * @param firm whether more than the start of a sentence says that it is a name
 * @param text of the sentence that the name first stands in: equal in copies of one text
 * @param mentions how often it stands there
 * @param topics what the document is about
 * @param actors who else is in it
 */
public record Sighting(
    String name,
    String key,
    @Nullable ActorType type,
    boolean firm,
    long text,
    int mentions,
    CandidateContext context,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> topics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> actors) {
  public Sighting {
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
  }
}
