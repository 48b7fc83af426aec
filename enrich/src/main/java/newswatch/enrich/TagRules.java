package newswatch.enrich;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.actor.ActorNames;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.enrich.topic.CompiledTopic;
import newswatch.enrich.topic.Taxonomy;
import newswatch.enrich.topic.TopicParents;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Topic;

/** The topics and actors that documents are tagged with, at one moment. Immutable. */
public final class TagRules {
  private final Taxonomy taxonomy;
  private final ActorNames actorNames;
  private final String version;

  TagRules(Taxonomy taxonomy, ActorNames actorNames) {
    this.taxonomy = taxonomy;
    this.actorNames = actorNames;
    version = RuleVersion.of(taxonomy.topics(), actorNames.actors());
  }

  /** Compiles topics and actors, for instance those of files, or reports all of their faults. */
  public static Checked<TagRules> of(List<Topic> topics, List<Actor> actors) {
    List<RuleFault> faults = new ArrayList<>();
    List<CompiledTopic> goodTopics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Topic topic : topics) {
      if (!ids.add(topic.id())) {
        faults.add(RuleFault.ofTopic(topic.id(), "the id is there twice; rename or remove one"));
      }
      collect(CompiledTopic.check(topic), goodTopics, faults);
    }
    faults.addAll(TopicParents.faults(topics));
    List<Actor> goodActors = new ArrayList<>();
    ids.clear();
    for (Actor actor : actors) {
      if (!ids.add(actor.id())) {
        faults.add(RuleFault.ofActor(actor.id(), "the id is there twice; rename or remove one"));
      }
      collect(ActorNames.check(actor), goodActors, faults);
    }
    faults.addAll(governmentFaults(actors));
    return faults.isEmpty()
        ? new Checked.Good<>(new TagRules(Taxonomy.of(goodTopics), ActorNames.of(goodActors)))
        : new Checked.Faulty<>(faults);
  }

  private static List<RuleFault> governmentFaults(List<Actor> actors) {
    Set<String> states = new HashSet<>();
    for (Actor actor : actors) {
      if (actor.type() == ActorType.STATE) {
        states.add(actor.id());
      }
    }
    List<RuleFault> faults = new ArrayList<>();
    for (Actor actor : actors) {
      String government = actor.government();
      if (government != null && !states.contains(government)) {
        faults.add(
            RuleFault.ofActor(
                actor.id(),
                "its government \"" + government + "\" is no state of the list; name its id"));
      }
    }
    return faults;
  }

  private static <V> void collect(Checked<V> checked, Collection<V> good, List<RuleFault> faults) {
    if (checked instanceof Checked.Good<V> right) {
      good.add(right.value());
    } else if (checked instanceof Checked.Faulty<V> wrong) {
      faults.addAll(wrong.faults());
    }
  }

  public Taxonomy taxonomy() {
    return taxonomy;
  }

  public ActorNames actorNames() {
    return actorNames;
  }

  /** 12 hexadecimal digits, the same for the same topics and actors on every instance. */
  public String version() {
    return version;
  }
}
