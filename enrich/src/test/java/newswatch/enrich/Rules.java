package newswatch.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;

/** Short ways to write topics and actors in tests. */
public final class Rules {
  private Rules() {}

  /** A topic of expressions with weight 1 that is tagged from one hit on. */
  public static Topic topic(String id, String... queries) {
    List<TopicExpression> expressions = new ArrayList<>();
    for (String query : queries) {
      expressions.add(new TopicExpression(query, 1, null));
    }
    return new Topic(id, id.toUpperCase(Locale.ROOT), null, 1, expressions);
  }

  /** A person; an alias is strong, {@code ~Wang} contextual and {@code =MCC} an acronym. */
  public static Actor actor(String id, String name, String... aliases) {
    List<Alias> list = new ArrayList<>();
    for (String alias : aliases) {
      list.add(
          switch (alias.charAt(0)) {
            case '~' -> new Alias(alias.substring(1), AliasStrength.CONTEXTUAL);
            case '=' -> new Alias(alias.substring(1), AliasStrength.ACRONYM);
            default -> Alias.strong(alias);
          });
    }
    return new Actor(id, name, ActorType.PERSON, list);
  }
}
