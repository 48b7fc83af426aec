package newswatch.desk.actors;

import java.util.List;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate becomes an actor.
 *
 * @param id made of the name when null
 * @param type the candidate's when null
 * @param aliases further names
 */
public record Acceptance(@Nullable String id, @Nullable ActorType type, List<Alias> aliases) {
  public Acceptance {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
