package newswatch.app.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that came out wrong, with an example.
 *
 * @param what the topic, name, languages or documents that it is about
 * @param score of a false topic
 * @param times how often it came out wrong so; null where each stands for itself
 * @param document id of the example
 * @param title of the example
 * @param context passages of the example around what is wrong, between « and »
 */
public record Mistake(
    Kind kind,
    String what,
    @Nullable Double score,
    @Nullable Long times,
    String document,
    String title,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> context) {

  /** What kind of mistake it is, in the order in which they are told. */
  public enum Kind {
    FALSE_TOPIC("false topics, highest score first"),
    MISSED_TOPIC("missed topics, by how often"),
    WRONG_ACTOR("names given to another actor"),
    FALSE_NAME("marked, and no name"),
    MISSED_NAME("names that were missed"),
    FALSE_ACTOR("actors that are not meant"),
    MISSED_ACTOR("actors that were missed"),
    LANGUAGE("languages"),
    FALSE_LINK("documents in one story that do not belong together"),
    MISSED_LINK("documents of one story that were not linked"),
    EVIDENCE("evidence that is not what stands there");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    /** The line above mistakes of this kind. */
    public String heading() {
      return heading;
    }

    /** The kind as JSON has it: {@code false-topic}. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Mistake {
    context = List.copyOf(context);
  }

  Mistake times(long count) {
    return new Mistake(kind, what, score, count, document, title, context);
  }
}
