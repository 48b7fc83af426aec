package newswatch.enrich.actor;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.Names;
import newswatch.matching.Span;
import newswatch.matching.WatchIndex;
import newswatch.matching.Words;

/**
 * All names of a list of actors, listed and generated, found in one pass over a text. Immutable.
 */
public final class ActorNames {
  /** Nobody at all. */
  public static final ActorNames NONE = of(List.of());

  /** Stands for no actor. */
  static final int NOBODY = -1;

  private final List<Actor> actors;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final NameContexts contexts = new NameContexts();
  private final WatchIndex<IndexedName> index = new WatchIndex<>();

  private ActorNames(List<Actor> byId) {
    actors = byId;
    for (Actor actor : actors) {
      if (numbers.put(actor.id(), numbers.size()) != null) {
        throw new IllegalArgumentException("two actors with the id \"" + actor.id() + "\"");
      }
    }
    index.putAll(
        CollectedNames.of(actors, contexts).stream().map(name -> Map.entry(name, name.query())));
  }

  /**
   * The names of these actors, in whatever order.
   *
   * @throws IllegalArgumentException when two of them have one id, a name has no word, or the
   *     context of one cannot be parsed
   */
  public static ActorNames of(Collection<Actor> actors) {
    return new ActorNames(actors.stream().sorted(Comparator.comparing(Actor::id)).toList());
  }

  /** The actor as it is, or every fault of its names. */
  public static Checked<Actor> check(Actor actor) {
    List<RuleFault> faults = CollectedNames.faults(actor);
    return faults.isEmpty() ? new Checked.Good<>(actor) : new Checked.Faulty<>(faults);
  }

  /** All actors, by id. */
  public List<Actor> actors() {
    return actors;
  }

  /** All that the actor with this id answers to; nothing when there is no such actor. */
  public Names names(String id) {
    int number = number(id);
    if (number == NOBODY) {
      return Names.of(List.of());
    }
    Stream<String> names = CollectedNames.listed(actors.get(number)).stream().map(Alias::name);
    return Names.of(Stream.concat(Stream.of(id), names).toList());
  }

  Actor actor(int number) {
    return actors.get(number);
  }

  /** The number of the actor with this id, or {@link #NOBODY}. */
  int number(String id) {
    return numbers.getOrDefault(id, NOBODY);
  }

  /** Every place where a name stands, also overlapping ones, in the order of the document. */
  List<Place> places(MatchDocument document) {
    SortedMap<Span, Place> places = new TreeMap<>();
    List<Match<IndexedName>> matches = index.match(document);
    BitSet holding =
        matches.stream().anyMatch(match -> match.key().name().hasContext())
            ? contexts.holding(document)
            : new BitSet();
    for (Match<IndexedName> match : matches) {
      ActorName name = match.key().name();
      boolean inContext = name.hasContext() && holding.get(name.context());
      if (name.hasContext() && !inContext && !name.contextual()) {
        continue;
      }
      for (Span span : match.evidence()) {
        Words words = document.words(span.field());
        int firstWord = words.wordAt(span.start());
        if (name.admits(words, firstWord)) {
          places.computeIfAbsent(span, at -> place(at, words)).add(name, inContext);
        }
      }
    }
    return List.copyOf(places.values());
  }

  private static Place place(Span span, Words words) {
    return new Place(span.field(), words.wordAt(span.start()), words.wordAt(span.end() - 1));
  }
}
