package newswatch.enrich;

import newswatch.enrich.actor.ActorNames;
import newswatch.enrich.topic.CompiledTopic;
import newswatch.enrich.topic.Taxonomy;
import newswatch.events.channel.RuleListener;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;

/**
 * The topics and actors in force, which change while documents are tagged.
 *
 * <p>The thread that reads the rules only files them; the snapshot is compiled when the next
 * document asks for it, so that a burst of changes costs one compilation and not one for each, and
 * changes that arrive during a compilation wait for the next. Topics and actors are compiled apart:
 * a changed topic does not read 100,000 names again.
 */
public final class LiveTagRules {
  private final LiveEntries<CompiledTopic> topics = new LiveEntries<>();
  private final LiveEntries<Actor> actors = new LiveEntries<>();
  private volatile Compiled compiled =
      new Compiled(new TagRules(Taxonomy.NONE, ActorNames.NONE), 0, 0, 0);

  /** Rules, the revisions of the entries that they were compiled from, and how many came before. */
  private record Compiled(TagRules rules, long topics, long actors, int number) {}

  /** Takes topics; refuses one with a query that cannot be parsed. */
  public RuleListener<Topic> topics() {
    return new Topics();
  }

  /** Takes actors; refuses one with a name that has no word. */
  public RuleListener<Actor> actors() {
    return new Actors();
  }

  /** The rules in force now. */
  public TagRules current() {
    Compiled latest = compiled;
    return isCurrent(latest) ? latest.rules() : compile();
  }

  /** How often rules were compiled so far. */
  int compilations() {
    return compiled.number();
  }

  private boolean isCurrent(Compiled candidate) {
    return candidate.topics() == topics.revision() && candidate.actors() == actors.revision();
  }

  private synchronized TagRules compile() {
    Compiled latest = compiled;
    if (isCurrent(latest)) {
      return latest.rules();
    }
    var topicEntries = topics.snapshot();
    var actorEntries = actors.snapshot();
    Taxonomy taxonomy =
        topicEntries.revision() == latest.topics()
            ? latest.rules().taxonomy()
            : Taxonomy.of(topicEntries.entries());
    ActorNames names =
        actorEntries.revision() == latest.actors()
            ? latest.rules().actorNames()
            : ActorNames.of(actorEntries.entries());
    TagRules rules = new TagRules(taxonomy, names);
    compiled =
        new Compiled(rules, topicEntries.revision(), actorEntries.revision(), latest.number() + 1);
    return rules;
  }

  private static void requireOwnKey(String key, String id) {
    if (!key.equals(id)) {
      throw new IllegalArgumentException("its id is \"" + id + "\", which must be its key as well");
    }
  }

  private final class Topics implements RuleListener<Topic> {
    @Override
    public void changed(String id, Topic topic) {
      requireOwnKey(id, topic.id());
      topics.put(id, CompiledTopic.check(topic).orThrow());
    }

    @Override
    public void removed(String id) {
      topics.remove(id);
    }
  }

  private final class Actors implements RuleListener<Actor> {
    @Override
    public void changed(String id, Actor actor) {
      requireOwnKey(id, actor.id());
      actors.put(id, ActorNames.check(actor).orThrow());
    }

    @Override
    public void removed(String id) {
      actors.remove(id);
    }
  }
}
