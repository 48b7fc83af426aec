package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * A name that no actor has and that recurs in the news: proposed to become an actor's.
 *
 * @param name as it is written most often
 * @param key the name's folded words with a space between them, which is the record's key
 * @param type what the name is of, where its surroundings make that sure
 * @param documents how many different texts have the name; copies of one text count once
 * @param mentions how often they have it
 * @param sources how many different sources have it
 * @param firstSeen time of the first document within the window
 * @param lastSeen time of the last one
 * @param windowStart from when on documents are counted
 * @param windowEnd until when, exclusive
 * @param topics what most of the documents are about
 * @param actors who is in most of the documents as well
 * @param contexts where the name stands, the newest first; never empty
 */
public record Candidate(
    String name,
    String key,
    @Nullable ActorType type,
    int documents,
    int mentions,
    int sources,
    Instant firstSeen,
    Instant lastSeen,
    Instant windowStart,
    Instant windowEnd,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> topics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> actors,
    List<CandidateContext> contexts) {
  public Candidate {
    name = Required.text("candidate", "name", name);
    key = Required.text("candidate \"" + name + "\"", "key", key);
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
    contexts = contexts == null ? List.of() : List.copyOf(contexts);
  }
}
