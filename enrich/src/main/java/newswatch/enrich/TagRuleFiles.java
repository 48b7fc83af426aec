package newswatch.enrich;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;

/** A file of topics and one of actors as people write them. */
public final class TagRuleFiles {
  private final Checked<TagRules> rules;
  private final List<String> faults;

  private TagRuleFiles(Checked<TagRules> rules, List<String> faults) {
    this.rules = rules;
    this.faults = List.copyOf(faults);
  }

  /** Reads and checks both files; what cannot be read at all is a fault too. */
  public static TagRuleFiles read(Path taxonomy, Path actors) {
    YamlList<Topic> topics = YamlList.read(taxonomy, Topic.class);
    YamlList<Actor> people = YamlList.read(actors, Actor.class);
    List<String> faults = new ArrayList<>(topics.faults());
    faults.addAll(people.faults());
    Checked<TagRules> rules = TagRules.of(topics.values(), people.values());
    if (rules instanceof Checked.Faulty<TagRules> faulty) {
      Map<String, String> places = new HashMap<>();
      topics
          .entries()
          .forEach(e -> places.put(RuleFault.topic(e.value().id()), taxonomy + ":" + e.line()));
      people
          .entries()
          .forEach(e -> places.put(RuleFault.actor(e.value().id()), actors + ":" + e.line()));
      faulty.faults().forEach(f -> faults.add(places.get(f.rule()) + ": " + f.describe()));
    }
    return new TagRuleFiles(rules, faults);
  }

  /** Everything that is wrong, each with the file and the line; empty for good files. */
  public List<String> faults() {
    return faults;
  }

  /**
   * The topics and actors, ready to tag with.
   *
   * @throws IllegalArgumentException when some are not right
   */
  public TagRules rules() {
    return rules.orThrow();
  }
}
