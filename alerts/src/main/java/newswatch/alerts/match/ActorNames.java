package newswatch.alerts.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.stream.RuleListener;

/**
 * The names that actors are known by, so that {@code actor:} in a watch may use any of them. A
 * tagged document carries only the canonical one.
 */
public final class ActorNames implements RuleListener<Actor> {
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();

  /** The names of these actors, for where there is no channel. */
  public static ActorNames of(List<Actor> actors) {
    ActorNames names = new ActorNames();
    actors.forEach(actor -> names.changed(actor.id(), actor));
    return names;
  }

  @Override
  public void changed(String id, Actor actor) {
    names.put(
        id,
        Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Alias::name)).toList());
  }

  @Override
  public void removed(String id) {
    names.remove(id);
  }

  /** Every name of the actor, the canonical one first; empty for an unknown actor. */
  public List<String> of(String actorId) {
    return names.getOrDefault(actorId, List.of());
  }
}
