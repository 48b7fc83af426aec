package newswatch.events.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An actor appears in a document that meets the query for the first time in many days.
 *
 * @param type of the actors that count; null for all
 * @param with the topic or actor, {@code topic:mining} or {@code actor:china} by its id, that the
 *     document must have beside the newcomer; null for none
 * @param days how many, 1 to 366
 */
public record Newcomer(@Nullable ActorType type, @Nullable String with, int days) implements When {
  /** What {@link #with} begins with when it is a topic. */
  public static final String TOPIC = "topic:";

  /** What {@link #with} begins with when it is an actor. */
  public static final String ACTOR = "actor:";

  static final String KIND = "newcomer";

  static Newcomer of(Object value) {
    WhenSettings settings = WhenSettings.of(KIND, value);
    String with = settings.text("with");
    if (with != null && !with.matches("(topic|actor):\\S+")) {
      settings.expected("with", "topic:ID or actor:ID", with);
    }
    Newcomer newcomer =
        new Newcomer(
            settings.constant("type", ActorType.class, null),
            with,
            settings.whole("days", 90, 1, 366));
    settings.check();
    return newcomer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (type != null) {
      settings.put("type", type.wireName());
    }
    if (with != null) {
      settings.put("with", with);
    }
    settings.put("days", days);
    return settings;
  }
}
