package newswatch.enrich.story;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newswatch.events.Story;
import newswatch.events.StoryRelation;
import org.jspecify.annotations.Nullable;

/**
 * Decides again on documents and on all that follow from them.
 *
 * <p>What a document is depends on earlier ones only, so deciding in order of publication decides
 * each once. Only when a document becomes an original, or is one no longer, do the later ones that
 * resemble it have to be asked.
 *
 * <p>After {@value #MOST} documents it stops, so that no arrival can hold up the stream: the others
 * stay where they were. A document whose original is forgotten keeps its story.
 *
 * <p>A story keeps the id that was announced first: when an earlier document takes a story over,
 * the id goes to it.
 */
final class Settlement {
  static final int MOST = 1_000;

  private static final double ROUNDING = 10_000;

  private final StoryMemory memory;
  private final TreeSet<Seniority> open = new TreeSet<>();
  private final Set<String> takenOver = new HashSet<>();
  private final TreeMap<Seniority, Story> changes = new TreeMap<>();

  Settlement(StoryMemory memory) {
    this.memory = memory;
  }

  /** Has a document decided by {@link #run}. */
  void decide(Seniority document) {
    open.add(document);
  }

  /** Decides and remembers; gives the documents whose story became another one. */
  Map<Seniority, Story> run() {
    for (int decided = 0; decided < MOST && !open.isEmpty(); decided++) {
      Seniority document = open.pollFirst();
      Member member = present(document);
      if (member != null) {
        settle(member);
      }
    }
    return changes;
  }

  private void settle(Member member) {
    Member decided = decided(member);
    Story story = decided.story();
    if (story == null || story.equals(member.story())) {
      return;
    }
    memory.write(decided);
    changes.put(member.seniority(), story);
    if (member.leads() || decided.leads()) {
      for (Neighbour neighbour : member.neighbours()) {
        if (member.seniority().isBefore(neighbour.document())) {
          decide(neighbour.document());
        }
      }
    }
  }

  private Member decided(Member member) {
    if (isFrozen(member)) {
      return member;
    }
    for (Neighbour neighbour : member.neighbours()) {
      Member other =
          neighbour.document().isBefore(member.seniority()) ? present(neighbour.document()) : null;
      if (other != null && other.leads()) {
        return member.in(following(member, other, neighbour.similarity()));
      }
    }
    return leading(member);
  }

  private boolean isFrozen(Member member) {
    Story story = member.story();
    return story != null && !member.leads() && memory.member(story.original()) == null;
  }

  private static Story following(Member member, Member original, double similarity) {
    Story story = original.story();
    if (story == null) {
      throw new IllegalStateException(original.id() + " leads and has no story");
    }
    StoryRelation relation =
        similarity < 1 && member.isFromWhere(original) ? StoryRelation.VERSION : StoryRelation.COPY;
    return new Story(story.id(), original.id(), rounded(similarity), relation);
  }

  private Member leading(Member member) {
    Story story = member.story();
    if (story != null && member.leads()) {
      return member.in(own(member, story.id()));
    }
    String id = takenOver(member);
    return id == null
        ? member.ledOnceMore().in(own(member, Story.id(member.id(), member.led())))
        : member.in(own(member, id));
  }

  private static Story own(Member member, String id) {
    return new Story(
        id,
        member.id(),
        rounded(member.sameness()),
        member.edited() ? StoryRelation.VERSION : StoryRelation.ORIGINAL);
  }

  /** Of the stories that will follow this document, the id that was announced first. */
  private @Nullable String takenOver(Member member) {
    Member first = null;
    for (Neighbour neighbour : member.neighbours()) {
      Member other =
          member.seniority().isBefore(neighbour.document()) ? present(neighbour.document()) : null;
      if (other != null
          && other.leads()
          && other.isNear(member.id())
          && !takenOver.contains(other.id())
          && (first == null || other.number() < first.number())) {
        first = other;
      }
    }
    Story story = first == null ? null : first.story();
    if (first == null || story == null) {
      return null;
    }
    takenOver.add(first.id());
    return story.id();
  }

  /** The document, unless it was forgotten, or forgotten and then found again as a new one. */
  private @Nullable Member present(Seniority document) {
    Member member = memory.member(document.id());
    return member != null && member.time() == document.time() ? member : null;
  }

  /** Rounded down, so that only equal texts get 1. */
  private static double rounded(double similarity) {
    return Math.floor(similarity * ROUNDING) / ROUNDING;
  }
}
