package newswatch.alerts.match;

import java.util.List;
import newswatch.alerts.match.Meeting.Presence;
import newswatch.events.ActorTag;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.When;
import org.jspecify.annotations.Nullable;

/** Which actors of a document can be newcomers to a watch. */
final class Presences {
  /** The most actors of one document: the first ones. */
  static final int MOST = 50;

  private Presences() {}

  /** Those of the type that is asked for, if the document has what they shall come with. */
  static List<Presence> of(When when, TaggedDocument tagged, DocumentTexts texts) {
    if (!(when instanceof Newcomer newcomer) || !has(newcomer.with(), tagged)) {
      return List.of();
    }
    return tagged.actors().stream()
        .filter(actor -> newcomer.type() == null || actor.type() == newcomer.type())
        .filter(actor -> !(Newcomer.ACTOR + actor.id()).equals(newcomer.with()))
        .limit(MOST)
        .map(actor -> of(actor, texts))
        .toList();
  }

  private static boolean has(@Nullable String with, TaggedDocument tagged) {
    return with == null
        || tagged.topics().stream().anyMatch(topic -> with.equals(Newcomer.TOPIC + topic.id()))
        || tagged.actors().stream().anyMatch(actor -> with.equals(Newcomer.ACTOR + actor.id()));
  }

  private static Presence of(ActorTag actor, DocumentTexts texts) {
    List<Evidence> mentions = actor.mentions().stream().limit(Presence.MOST_MENTIONS).toList();
    String field = mentions.get(mentions.size() - 1).field();
    Evidence passage =
        Passage.around(
            texts.field(field),
            mentions.stream().filter(mention -> mention.field().equals(field)).toList());
    return new Presence(actor.id(), actor.name(), mentions, passage);
  }
}
