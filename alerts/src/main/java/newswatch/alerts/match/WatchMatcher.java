package newswatch.alerts.match;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.ActorTag;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import newswatch.events.Origin;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.WatchReference;
import newswatch.events.rules.Newcomer;
import newswatch.events.rules.When;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Span;
import org.jspecify.annotations.Nullable;

/**
 * Decides which watches a tagged document meets.
 *
 * <p>The result depends on the document, the watches in force and the actors' names only.
 */
public final class WatchMatcher {
  /** The most pieces of evidence that an alert carries: the first ones in order of place. */
  public static final int MOST_EVIDENCE = 200;

  private static final Met NOTHING = new Met(List.of(), List.of());

  private final WatchSet watches;
  private final ActorNames names;

  public WatchMatcher(WatchSet watches, ActorNames names) {
    this.watches = watches;
    this.names = names;
  }

  /**
   * One alert for each watch that the document meets and that fires on each document, by the
   * watch's id.
   *
   * @param tagged a document whose tags' evidence stands in it, as {@link TaggedInput} makes sure
   * @param origin the document's record; null outside Kafka
   */
  public List<Alert> match(TaggedDocument tagged, @Nullable Origin origin) {
    return meet(tagged, 0, origin).alerts();
  }

  /**
   * What the document meets: watches that fire on it, and watches that wait for an occasion.
   *
   * @param tagged as in {@link #match}
   * @param time of the document, in milliseconds since 1970
   * @param origin the document's record; null outside Kafka
   */
  public Met meet(TaggedDocument tagged, long time, @Nullable Origin origin) {
    List<WatchSet.Hit> hits = watches.match(view(tagged));
    if (hits.isEmpty()) {
      return NOTHING;
    }
    DocumentTexts texts = DocumentTexts.of(tagged.document());
    List<Alert> alerts = new ArrayList<>();
    List<Meeting> meetings = new ArrayList<>();
    for (WatchSet.Hit hit : hits) {
      When when = hit.watch().when();
      Alert alert = alert(hit, tagged, texts, origin);
      if (when == null) {
        alerts.add(alert);
      } else {
        List<Meeting.Presence> actors = Presences.of(when, tagged, texts);
        if (!(when instanceof Newcomer) || !actors.isEmpty()) {
          String key = OccasionWatch.of(hit.watch(), when).key();
          meetings.add(new Meeting(key, time, tagged.document().version(), alert, actors));
        }
      }
    }
    return new Met(alerts, meetings);
  }

  /** The document as queries see it: with its tags, and its actors under all of their names. */
  public MatchDocument view(TaggedDocument tagged) {
    Document document = tagged.document();
    MatchDocument.Builder view =
        MatchDocument.builder(document.title(), document.text())
            .source(document.source())
            .language(tagged.language() == null ? document.language() : tagged.language());
    for (TopicTag topic : tagged.topics()) {
      view.topic(topic.id(), topic.name(), spans(topic.evidence()));
    }
    for (ActorTag actor : tagged.actors()) {
      view.actor(names.of(actor), spans(actor.mentions()), spans(actor.mentionsByOwnName()));
    }
    return view.build();
  }

  private static List<Span> spans(List<Evidence> evidence) {
    return evidence.stream().map(WatchMatcher::span).sorted().distinct().toList();
  }

  private static Span span(Evidence evidence) {
    return new Span(Field.named(evidence.field()), evidence.start(), evidence.end());
  }

  private static Alert alert(
      WatchSet.Hit hit, TaggedDocument tagged, DocumentTexts texts, @Nullable Origin origin) {
    Document document = tagged.document();
    List<Evidence> evidence = evidence(hit.evidence(), texts);
    return new Alert(
        AlertId.of(hit.watch(), document),
        new WatchReference(hit.watch().id(), hit.watch().name(), hit.watch().version()),
        DocumentReference.of(document),
        evidence,
        excerpt(evidence, texts),
        tagged.topics().stream().map(TopicTag::id).toList(),
        tagged.actors().stream().map(ActorTag::id).toList(),
        tagged.story() == null ? null : tagged.story().id(),
        tagged.taxonomy(),
        origin);
  }

  private static List<Evidence> evidence(List<Span> spans, DocumentTexts texts) {
    return spans.stream()
        .sorted()
        .distinct()
        .limit(MOST_EVIDENCE)
        .map(span -> texts.field(span.field().wireName()).evidence(span.start(), span.end()))
        .toList();
  }

  /** From the text when there is evidence in it: the title stands in every alert anyway. */
  private static @Nullable Evidence excerpt(List<Evidence> evidence, DocumentTexts texts) {
    if (evidence.isEmpty()) {
      return null;
    }
    String field = evidence.get(evidence.size() - 1).field();
    return Passage.around(
        texts.field(field),
        evidence.stream().filter(piece -> piece.field().equals(field)).toList());
  }
}
