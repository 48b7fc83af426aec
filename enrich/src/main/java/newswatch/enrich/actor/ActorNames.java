package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.Name;
import newswatch.matching.Names;
import newswatch.matching.Query;
import newswatch.matching.Span;
import newswatch.matching.Term;
import newswatch.matching.WatchIndex;
import newswatch.matching.Words;

/** All names of a list of actors, found in one pass over a text. Immutable. */
public final class ActorNames {
  /** Nobody at all. */
  public static final ActorNames NONE = of(List.of());

  /** A name as it stands in the index, by its number in the order of the actors' ids. */
  private record Numbered(int number, String spelling, ActorName name)
      implements Comparable<Numbered> {

    Query query() {
      return new Term(Term.Scope.ANYWHERE, spelling, false, false);
    }

    @Override
    public int compareTo(Numbered other) {
      return Integer.compare(number, other.number);
    }
  }

  private final List<Actor> actors;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final WatchIndex<Numbered> index;
  private final Set<String> folded;

  private ActorNames(List<Actor> actors, WatchIndex<Numbered> index, Set<String> folded) {
    this.actors = actors;
    this.folded = folded;
    for (Actor actor : actors) {
      numbers.put(actor.id(), numbers.size());
    }
    this.index = index;
  }

  /**
   * The names of these actors, in whatever order.
   *
   * @throws IllegalArgumentException when two of them have one id, or a name has no word
   */
  public static ActorNames of(Collection<Actor> actors) {
    List<Actor> byId = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
    List<Numbered> all = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    for (int index = 0; index < byId.size(); index++) {
      Actor actor = byId.get(index);
      if (index > 0 && byId.get(index - 1).id().equals(actor.id())) {
        throw new IllegalArgumentException("two actors with the id \"" + actor.id() + "\"");
      }
      for (Alias alias : names(actor)) {
        Words words = Words.of(alias.name());
        if (words.count() == 0) {
          throw new IllegalArgumentException(noWord(actor, alias).describe());
        }
        ActorName name = ActorName.of(index, alias.strength(), words);
        all.add(new Numbered(all.size(), alias.name(), name));
        folded.add(Name.folded(words, 0, words.count() - 1));
      }
    }
    WatchIndex<Numbered> names = new WatchIndex<>();
    names.putAll(all.stream().map(name -> Map.entry(name, name.query())));
    return new ActorNames(byId, names, folded);
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
    Integer index = numbers.get(id);
    if (index == null) {
      return Names.of(List.of());
    }
    Actor actor = actors.get(index);
    return Names.of(Stream.concat(Stream.of(id), names(actor).stream().map(Alias::name)).toList());
  }

  /** Whether some actor has a name, of any strength, that folds to this. */
  public boolean list(String foldedName) {
    return folded.contains(foldedName);
  }

  Actor actor(int index) {
    return actors.get(index);
  }

  /** Every place where a name stands, also overlapping ones, in the order of the document. */
  List<Place> places(MatchDocument document) {
    SortedMap<Span, Place> places = new TreeMap<>();
    for (Match<Numbered> match : index.match(document)) {
      ActorName name = match.key().name();
      for (Span span : match.evidence()) {
        Words words = document.words(span.field());
        int firstWord = words.wordAt(span.start());
        if (name.admits(words, firstWord)) {
          places.computeIfAbsent(span, at -> place(at, words)).add(name);
        }
      }
    }
    return List.copyOf(places.values());
  }

  private static Place place(Span span, Words words) {
    return new Place(span.field(), words.wordAt(span.start()), words.wordAt(span.end() - 1));
  }
}
