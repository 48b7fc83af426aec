package newswatch.enrich.story;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.Story;
import org.jspecify.annotations.Nullable;

/**
 * A document that is remembered, without its texts.
 *
 * @param number counts documents in the order of their arrival
 * @param time of its first version
 * @param edited whether it is a later version than its first
 * @param sameness similarity of its latest version to its first one
 * @param source hash of the source, 0 when it is unknown
 * @param url hash of the address, 0 when it is unknown
 * @param led how many stories it has given an id
 * @param neighbours the earliest documents that resemble it, in order
 * @param story null until it is decided
 */
record Member(
    String id,
    long number,
    long time,
    boolean dated,
    boolean edited,
    double sameness,
    long source,
    long url,
    int led,
    List<Neighbour> neighbours,
    @Nullable Story story) {
  /** How many neighbours are remembered. */
  static final int MOST_NEIGHBOURS = 64;

  Member {
    neighbours = List.copyOf(neighbours);
  }

  /** A document that was not known before. */
  static Member of(Arrival arrival, long number) {
    return new Member(
        arrival.id(),
        number,
        arrival.time(),
        arrival.dated(),
        arrival.edited(),
        1,
        hash(arrival.source()),
        hash(arrival.url()),
        0,
        List.of(),
        null);
  }

  /** The same document after an edit. */
  Member edited(Arrival arrival, double sameness) {
    return new Member(
        id,
        number,
        time,
        dated,
        true,
        sameness,
        hash(arrival.source()),
        hash(arrival.url()),
        led,
        neighbours,
        story);
  }

  Member withNeighbours(List<Neighbour> changed) {
    return new Member(
        id, number, time, dated, edited, sameness, source, url, led, earliest(changed), story);
  }

  /** The same with another neighbour, or with another similarity to it. */
  Member with(Neighbour neighbour) {
    List<Neighbour> changed = new ArrayList<>(without(neighbour.id()).neighbours);
    changed.add(neighbour);
    return withNeighbours(changed);
  }

  Member without(String neighbour) {
    return withNeighbours(neighbours.stream().filter(n -> !n.id().equals(neighbour)).toList());
  }

  Member in(Story decided) {
    return new Member(
        id, number, time, dated, edited, sameness, source, url, led, neighbours, decided);
  }

  /** The same after it has given one more story its id. */
  Member ledOnceMore() {
    return new Member(
        id, number, time, dated, edited, sameness, source, url, led + 1, neighbours, story);
  }

  Seniority seniority() {
    return new Seniority(time, id);
  }

  /** Whether it is the original of its story. */
  boolean leads() {
    return story != null && story.original().equals(id);
  }

  boolean isNear(String other) {
    return neighbours.stream().anyMatch(n -> n.id().equals(other));
  }

  /** Whether it comes from the same place: the same address, or the same source. */
  boolean isFromWhere(Member other) {
    return (source != 0 && source == other.source) || (url != 0 && url == other.url);
  }

  private static List<Neighbour> earliest(List<Neighbour> neighbours) {
    return neighbours.stream()
        .sorted((a, b) -> a.document().compareTo(b.document()))
        .limit(MOST_NEIGHBOURS)
        .toList();
  }

  private static long hash(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = Mixing.of(hash + text.charAt(i));
    }
    return hash == 0 ? 1 : hash;
  }
}
