package newswatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that one actor did to or with another, as one sentence of a document says it.
 *
 * @param kind what was done
 * @param subject id of the actor who did it; of two who did it together the one named first
 * @param object id of the other actor
 * @param date the day, as {@code 2025-05-21}, where the sentence says it
 * @param place id of the place, where the sentence says it
 * @param evidence the words that say so, in order of place: both actors and the verb; never empty
 */
public record ActorEvent(
    ActorEventKind kind,
    String subject,
    String object,
    @Nullable String date,
    @Nullable String place,
    List<Evidence> evidence) {
  public ActorEvent {
    Required.present("event", "kind", kind);
    subject = Required.text("event", "subject", subject);
    object = Required.text("event", "object", object);
    evidence = List.copyOf(evidence);
  }
}
