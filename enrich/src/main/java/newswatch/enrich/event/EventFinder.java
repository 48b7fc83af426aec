package newswatch.enrich.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.language.LanguageTag;
import newswatch.events.ActorEvent;
import newswatch.events.ActorEventKind;
import newswatch.events.ActorTag;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds who met, visited or attacked whom, where a sentence leaves no doubt.
 *
 * <p>Precision goes before recall: see {@link FieldEvents}. The same event told twice is told once,
 * as the first sentence that says most tells it.
 */
public final class EventFinder {
  /** The most events of a document; the first ones are kept. */
  public static final int MOST_EVENTS = 100;

  private EventFinder() {}

  /**
   * The events of a document, in order of place.
   *
   * @param tag the document's language
   * @param published when it was, which says what "on Wednesday" means
   */
  public static List<ActorEvent> find(
      MatchDocument document,
      @Nullable String tag,
      List<ActorTag> actors,
      @Nullable Instant published) {
    EventLanguage language =
        actors.size() < 2 || tag == null ? null : EventLanguage.of(LanguageTag.primary(tag));
    if (language == null) {
      return List.of();
    }
    Map<String, ActorEvent> events = new LinkedHashMap<>();
    for (Field field : List.of(Field.TITLE, Field.TEXT)) {
      Words words = document.words(field);
      Mentions mentions = new Mentions(words, field.wireName(), actors);
      if (mentions.inOrder().size() > 1) {
        for (ActorEvent event :
            new FieldEvents(words, mentions, language, field, published).find()) {
          events.merge(key(event), event, EventFinder::fuller);
        }
      }
    }
    return events.values().stream()
        .sorted(Comparator.comparing(event -> event.evidence().get(0)))
        .limit(MOST_EVENTS)
        .toList();
  }

  /** Who met whom says the same in either order. */
  private static String key(ActorEvent event) {
    boolean turned =
        event.kind() == ActorEventKind.MET && event.subject().compareTo(event.object()) > 0;
    return event.kind()
        + (turned
            ? "\n" + event.object() + "\n" + event.subject()
            : "\n" + event.subject() + "\n" + event.object());
  }

  private static ActorEvent fuller(ActorEvent before, ActorEvent now) {
    return told(now) > told(before) ? now : before;
  }

  private static int told(ActorEvent event) {
    return (event.date() == null ? 0 : 2) + (event.place() == null ? 0 : 1);
  }
}
