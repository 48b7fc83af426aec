package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.events.Story;
import newswatch.events.StoryMember;
import org.jspecify.annotations.Nullable;

/**
 * Says of every document to which story it belongs.
 *
 * <p>In the order of publication (time, then id) each document follows the earliest original that
 * it resembles, at a Jaccard similarity of {@value #LEAST_SIMILARITY} or more; one that resembles
 * none is an original itself. That is a function of the set of documents alone. They may come in
 * any order: what an arrival changes for others is decided again and told ({@link Settlement}).
 *
 * <p>Jaccard distance is a metric, so two documents that are at most 0.35 away from their original
 * are at most 0.7 away from one another: no story holds two with a similarity below 0.3.
 *
 * <p>Not safe for use by several threads.
 */
public final class Stories {
  static final double LEAST_SIMILARITY = 0.65;

  private final StoryMemory memory;
  private final StoryWindow window;

  /** Stories of the documents in a store, which nobody else writes to. */
  public Stories(StoryStore store, StoryWindow window) {
    memory = new StoryMemory(store, window);
    this.window = window;
  }

  /** Finds the story of a document, which is new or a later version of one that came before. */
  public Placement place(Arrival arrival) {
    Member before = memory.member(arrival.id());
    Texts texts = texts(before, arrival);
    Member member = member(before, arrival, texts);
    memory.write(member.seniority(), texts);
    Member connected = connect(member, neighbours(member, texts));
    Settlement settlement = new Settlement(memory);
    settlement.decide(connected.seniority());
    if (before != null) {
      before.neighbours().forEach(neighbour -> settlement.decide(neighbour.document()));
      connected.neighbours().forEach(neighbour -> settlement.decide(neighbour.document()));
    }
    return placement(connected, settlement.run());
  }

  private Texts texts(@Nullable Member before, Arrival arrival) {
    Texts known = before == null ? null : memory.texts(arrival.id());
    return known == null ? Texts.of(arrival.fingerprint()) : known.with(arrival.fingerprint());
  }

  private Member member(@Nullable Member before, Arrival arrival, Texts texts) {
    return before == null
        ? Member.of(arrival, memory.next(arrival.id(), arrival.time()))
        : before.edited(arrival, texts.sameness());
  }

  private List<Neighbour> neighbours(Member member, Texts texts) {
    List<Neighbour> neighbours = new ArrayList<>();
    for (String id : memory.candidates(texts)) {
      Member other = memory.member(id);
      Texts others = other == null || id.equals(member.id()) ? null : memory.texts(id);
      if (other != null && others != null && window.joins(member, other)) {
        double similarity = texts.similarity(others);
        if (similarity >= LEAST_SIMILARITY) {
          neighbours.add(new Neighbour(other.seniority(), similarity));
        }
      }
    }
    return neighbours;
  }

  /** Makes these, or the earliest of them, the neighbours of a document, and it theirs. */
  private Member connect(Member member, List<Neighbour> found) {
    Member connected = member.withNeighbours(found);
    memory.write(connected);
    Set<String> near = new LinkedHashSet<>();
    for (Neighbour neighbour : connected.neighbours()) {
      near.add(neighbour.id());
      Member other = memory.member(neighbour.id());
      if (other != null) {
        update(other, other.with(new Neighbour(member.seniority(), neighbour.similarity())));
      }
    }
    for (Neighbour neighbour : member.neighbours()) {
      Member other = near.contains(neighbour.id()) ? null : memory.member(neighbour.id());
      if (other != null) {
        update(other, other.without(member.id()));
      }
    }
    return connected;
  }

  private void update(Member before, Member after) {
    if (!after.equals(before)) {
      memory.write(after);
    }
  }

  private Placement placement(Member member, Map<Seniority, Story> changes) {
    Member settled = memory.member(member.id());
    Story own = settled == null ? null : settled.story();
    if (own == null) {
      throw new IllegalStateException(
          "the store lost " + member.id() + ", which it was just given");
    }
    List<StoryMember> others = new ArrayList<>();
    changes.forEach(
        (document, story) -> {
          if (!document.equals(member.seniority())) {
            others.add(new StoryMember(document.id(), story));
          }
        });
    return new Placement(own, others);
  }
}
