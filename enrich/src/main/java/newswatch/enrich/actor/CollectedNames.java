package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Alias;
import newswatch.events.rules.AliasStrength;
import newswatch.matching.Name;
import newswatch.matching.Query;
import newswatch.matching.Words;

/** The names of a list of actors: what each of them lists, then what rules make of that. */
final class CollectedNames {
  private final NameContexts contexts;
  private final List<IndexedName> names = new ArrayList<>();

  private CollectedNames(NameContexts contexts) {
    this.contexts = contexts;
  }

  /**
   * All names of these actors, numbered from 0; a generated one only if nobody has it listed.
   *
   * @param contexts gets the contexts of the names
   * @throws IllegalArgumentException when a name has no word, or a context cannot be parsed
   */
  static List<IndexedName> of(List<Actor> actors, NameContexts contexts) {
    CollectedNames collected = new CollectedNames(contexts);
    for (int number = 0; number < actors.size(); number++) {
      Actor actor = actors.get(number);
      for (Alias alias : listed(actor)) {
        collected.add(number, alias, words(actor, alias), collected.context(actor, alias));
      }
    }
    collected.addVariants(actors);
    return collected.names;
  }

  private void addVariants(List<Actor> actors) {
    if (actors.stream().allMatch(actor -> actor.variants().isEmpty())) {
      return;
    }
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(name.folded()));
    for (int number = 0; number < actors.size(); number++) {
      for (Alias alias : NameVariants.of(actors.get(number))) {
        Words words = Words.of(alias.name());
        if (taken.add(folded(words))) {
          add(number, alias, words, ActorName.NO_CONTEXT);
        }
      }
    }
  }

  private void add(int actor, Alias alias, Words words, int context) {
    ActorName name = ActorName.of(actor, alias, words, context);
    names.add(new IndexedName(names.size(), alias.name(), folded(words), name));
  }

  private int context(Actor actor, Alias alias) {
    if (alias.context().isEmpty()) {
      return ActorName.NO_CONTEXT;
    }
    List<RuleFault> faults = new ArrayList<>();
    List<Query> queries = NameContexts.parse(actor.id(), alias, faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.get(0).describe());
    }
    return contexts.add(queries);
  }

  private static Words words(Actor actor, Alias alias) {
    Words words = Words.of(alias.name());
    if (words.count() == 0) {
      throw new IllegalArgumentException(noWord(actor, alias).describe());
    }
    return words;
  }

  /** Everything that is wrong with the names of one actor. */
  static List<RuleFault> faults(Actor actor) {
    List<RuleFault> faults = new ArrayList<>();
    for (Alias alias : listed(actor)) {
      if (Words.of(alias.name()).count() == 0) {
        faults.add(noWord(actor, alias));
      }
      NameContexts.parse(actor.id(), alias, faults);
    }
    return faults;
  }

  private static RuleFault noWord(Actor actor, Alias alias) {
    return RuleFault.ofActor(
        actor.id(), "the name \"" + alias.name() + "\" has no letter or digit; remove it");
  }

  /** The canonical name as a strong one, then the aliases. */
  static List<Alias> listed(Actor actor) {
    List<Alias> names = new ArrayList<>(actor.aliases().size() + 1);
    names.add(new Alias(actor.name(), AliasStrength.STRONG));
    names.addAll(actor.aliases());
    return names;
  }

  private static String folded(Words words) {
    return Name.folded(words, 0, words.count() - 1);
  }
}
