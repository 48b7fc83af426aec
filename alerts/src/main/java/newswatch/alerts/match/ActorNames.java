package newswatch.alerts.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newswatch.events.ActorTag;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.matching.Names;

/**
 * The names that actors are known by, so that {@code actor:} in a watch may use any of them. A
 * tagged document carries only the canonical one.
 */
public final class ActorNames implements RuleListener<Actor> {
  private final Map<String, Names> names = new ConcurrentHashMap<>();

  /** The names of these actors, for where there is no channel. */
  public static ActorNames of(Collection<Actor> actors) {
    ActorNames names = new ActorNames();
    actors.forEach(actor -> names.changed(actor.id(), actor));
    return names;
  }

  @Override
  public void changed(String id, Actor actor) {
    names.put(
        id,
        Names.of(
            Stream.concat(Stream.of(id, actor.name()), actor.aliases().stream().map(Alias::name))
                .toList()));
  }

  @Override
  public void removed(String id) {
    names.remove(id);
  }

  /** Every name of a tagged actor; the tag's own where the actor is not known any more. */
  Names of(ActorTag actor) {
    Names known = names.get(actor.id());
    return known == null ? Names.of(List.of(actor.id(), actor.name())) : known;
  }
}
