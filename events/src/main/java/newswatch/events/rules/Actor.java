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
 * @param government of a capital: id of the state whose government its name often stands for
 * @param variants rules that generate further names from the listed ones
 */
public record Actor(
    String id,
    String name,
    ActorType type,
    @Nullable String description,
    @Nullable String wikidata,
    @Nullable String government,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NameVariant> variants,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alias> aliases) {
  public Actor {
    id = Required.text("actor", "id", id);
    name = Required.text("actor \"" + id + "\"", "name", name);
    Required.present("actor \"" + id + "\"", "type", type);
    variants = variants == null ? List.of() : List.copyOf(variants);
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }

  /** An actor without any of the parts that can be left out but for its other names. */
  public Actor(String id, String name, ActorType type, List<Alias> aliases) {
    this(id, name, type, null, null, null, List.of(), aliases);
  }
}
