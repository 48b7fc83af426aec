package newswatch.enrich.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.events.Via;
import newswatch.events.rules.ActorType;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of one field by the words that they begin and end with.
 *
 * <p>Where a capital stands for a government two actors are mentioned at one place; there the state
 * is who acts.
 */
final class Mentions {
  private final Map<Integer, NamedSpan> byFirst = new HashMap<>();
  private final Map<Integer, NamedSpan> byLast = new HashMap<>();
  private final List<NamedSpan> inOrder;

  Mentions(Words words, String field, List<ActorTag> actors) {
    for (ActorTag actor : actors) {
      for (Evidence mention : actor.mentions()) {
        if (mention.field().equals(field)) {
          add(words, actor, mention);
        }
      }
    }
    inOrder = new ArrayList<>(byFirst.values());
    inOrder.sort(Comparator.comparingInt(NamedSpan::first));
  }

  private void add(Words words, ActorTag actor, Evidence mention) {
    int first = words.wordAt(mention.start());
    int last = words.wordAt(mention.end() - 1);
    NamedSpan before = byFirst.get(first);
    boolean state = actor.type() == ActorType.STATE;
    boolean metonym = mention.via() == Via.METONYM;
    if (before != null && !state) {
      byFirst.put(first, notAdjective(before));
      byLast.put(last, notAdjective(before));
      return;
    }
    NamedSpan span =
        new NamedSpan(first, last, last, actor, mention, state && metonym && before == null);
    byFirst.put(first, span);
    byLast.put(last, span);
  }

  private static NamedSpan notAdjective(NamedSpan span) {
    return span.through(span.last());
  }

  /** All, by their first word. */
  List<NamedSpan> inOrder() {
    return inOrder;
  }

  /** The mention that begins with a word. */
  @Nullable NamedSpan from(int word) {
    return byFirst.get(word);
  }

  /** The mention that ends with a word. */
  @Nullable NamedSpan to(int word) {
    return byLast.get(word);
  }

  /** Whether a person is mentioned between two words, the last exclusive. */
  boolean person(int from, int to) {
    for (int word = from; word < to; word++) {
      NamedSpan span = byFirst.get(word);
      if (span != null && span.actor().type() == ActorType.PERSON) {
        return true;
      }
    }
    return false;
  }
}
