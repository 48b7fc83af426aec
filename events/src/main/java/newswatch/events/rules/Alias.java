package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/** A name of an actor. In files and JSON a plain string stands for a strong alias. */
public record Alias(String name, AliasStrength strength) {
  public Alias {
    name = Required.text("alias", "name", name);
    Required.present("alias", "strength", strength);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Alias strong(String name) {
    return new Alias(name, AliasStrength.STRONG);
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Alias of(
      @JsonProperty("name") String name,
      @JsonProperty("strength") @Nullable AliasStrength strength) {
    return new Alias(name, strength == null ? AliasStrength.STRONG : strength);
  }
}
