package newswatch.matching;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that can stand before a colon in a query. */
enum QueryField {
  TITLE,
  SOURCE,
  LANG,
  TOPIC,
  ACTOR;

  static final String NAMES = "title:, source:, lang:, topic: or actor:";

  static @Nullable QueryField named(String name) {
    for (QueryField field : values()) {
      if (field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return field;
      }
    }
    return null;
  }
}
