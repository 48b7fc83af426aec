package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, armed group, company, state, place or ethnic group with its names.
 *
 * @param name the canonical name, itself a strong alias
 * @param wikidata the item's id, {@code Q…}
 */
public record Actor(
    String id,
    String name,
    ActorType type,
    @Nullable String description,
    @Nullable String wikidata,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alias> aliases) {
  public Actor {
    id = Required.text("actor", "id", id);
    name = Required.text("actor \"" + id + "\"", "name", name);
    Required.present("actor \"" + id + "\"", "type", type);
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
