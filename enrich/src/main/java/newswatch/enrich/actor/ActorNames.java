package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Names;
import newswatch.matching.PhraseDictionary;
import newswatch.matching.PhraseHit;
import newswatch.matching.Words;

/** All names of a list of actors, found in one pass over a text. Immutable. */
public final class ActorNames {
  /** Nobody at all. */
  public static final ActorNames NONE = of(List.of());

  private final List<Actor> actors;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final PhraseDictionary<ActorName> dictionary;

  private ActorNames(List<Actor> actors, PhraseDictionary<ActorName> dictionary) {
    this.actors = actors;
    for (Actor actor : actors) {
      indexes.put(actor.id(), indexes.size());
    }
    this.dictionary = dictionary;
  }

  /**
   * The names of these actors, in whatever order.
   *
   * @throws IllegalArgumentException when two of them have one id, or a name has no word
   */
  public static ActorNames of(Collection<Actor> actors) {
    List<Actor> byId = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
    PhraseDictionary.Builder<ActorName> dictionary = PhraseDictionary.builder();
    for (int index = 0; index < byId.size(); index++) {
      Actor actor = byId.get(index);
      if (index > 0 && byId.get(index - 1).id().equals(actor.id())) {
        throw new IllegalArgumentException("two actors with the id \"" + actor.id() + "\"");
      }
      for (Alias alias : names(actor)) {
        ActorName name = ActorName.of(index, alias.strength(), Words.of(alias.name()));
        if (!dictionary.add(alias.name(), name)) {
          throw new IllegalArgumentException(noWord(actor, alias).describe());
        }
      }
    }
    return new ActorNames(byId, dictionary.build());
  }

  /** The actor as it is, or every fault of its names. */
  public static Checked<Actor> check(Actor actor) {
    List<RuleFault> faults = new ArrayList<>();
    for (Alias alias : names(actor)) {
      if (Words.of(alias.name()).count() == 0) {
        faults.add(noWord(actor, alias));
      }
    }
    return faults.isEmpty() ? new Checked.Good<>(actor) : new Checked.Faulty<>(faults);
  }

  private static RuleFault noWord(Actor actor, Alias alias) {
    return RuleFault.ofActor(
        actor.id(), "the name \"" + alias.name() + "\" has no letter or digit; remove it");
  }

  private static List<Alias> names(Actor actor) {
    List<Alias> names = new ArrayList<>(actor.aliases());
    names.add(0, new Alias(actor.name(), AliasStrength.STRONG));
    return names;
  }

  /** All actors, by id. */
  public List<Actor> actors() {
    return actors;
  }

  /** All that the actor with this id answers to; nothing when there is no such actor. */
  public Names names(String id) {
    Integer index = indexes.get(id);
    if (index == null) {
      return Names.of(List.of());
    }
    Actor actor = actors.get(index);
    return Names.of(Stream.concat(Stream.of(id), names(actor).stream().map(Alias::name)).toList());
  }

  Actor actor(int index) {
    return actors.get(index);
  }

  /** Every place where a name stands, also overlapping ones, in the order of the document. */
  List<Place> places(MatchDocument document) {
    List<Place> places = new ArrayList<>();
    for (Field field : Field.values()) {
      Words words = document.words(field);
      for (PhraseHit<ActorName> hit : dictionary.find(words)) {
        if (hit.value().admits(words, hit.firstWord())) {
          placeOf(hit, field, places).add(hit.value());
        }
      }
    }
    return places;
  }

  /** Hits of one place come one after the other. */
  private static Place placeOf(PhraseHit<ActorName> hit, Field field, List<Place> places) {
    Place last = places.isEmpty() ? null : places.get(places.size() - 1);
    if (last != null && last.is(field, hit.firstWord(), hit.lastWord())) {
      return last;
    }
    Place place = new Place(field, hit.firstWord(), hit.lastWord());
    places.add(place);
    return place;
  }
}
