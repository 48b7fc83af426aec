package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import newswatch.events.Required;
import newswatch.events.Via;
import org.jspecify.annotations.Nullable;

/**
 * A name of an actor. In files and JSON a plain string stands for a strong alias.
 *
 * @param context queries of which one that matches the document makes a contextual name count as
 *     well; any other name with a context counts only where one matches
 * @param via when the name means the actor only in another way, as a demonym does
 */
public record Alias(
    String name,
    AliasStrength strength,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> context,
    @Nullable Via via) {
  public Alias {
    name = Required.text("alias", "name", name);
    Required.present("alias", "strength", strength);
    context = context == null ? List.of() : List.copyOf(context);
  }

  public Alias(String name, AliasStrength strength) {
    this(name, strength, List.of(), null);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Alias strong(String name) {
    return new Alias(name, AliasStrength.STRONG);
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Alias of(
      @JsonProperty("name") String name,
      @JsonProperty("strength") @Nullable AliasStrength strength,
      @JsonProperty("context") @Nullable List<String> context,
      @JsonProperty("via") @Nullable Via via) {
    return new Alias(
        name,
        strength == null ? AliasStrength.STRONG : strength,
        context == null ? List.of() : context,
        via);
  }
}
