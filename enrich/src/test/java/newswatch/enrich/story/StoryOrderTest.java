package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import newswatch.events.Story;
import newswatch.events.StoryMember;

/** Which documents end up together depends on the documents alone. */
class StoryOrderTest {
  private static final int ARTICLES = 4;
  private static final int LENGTH = 60;

  /** The settled stories: the last one told of each document. */
  private static final class Told {
    private final Map<String, Story> stories = new TreeMap<>();

    void take(Arrival arrival, Placement placement) {
      stories.put(arrival.id(), placement.story());
      for (StoryMember change : placement.changes()) {
        assertThat(change.story()).isNotEqualTo(stories.put(change.document(), change.story()));
      }
    }

    /** Each document with what does not depend on who was announced first. */
    Map<String, String> settled() {
      Map<String, String> settled = new TreeMap<>();
      stories.forEach(
          (id, story) ->
              settled.put(
                  id, story.original() + " " + story.similarity() + " " + story.relation()));
      return settled;
    }
  }

  @Property(tries = 600, shrinking = ShrinkingMode.OFF)
  void every_order_of_arrival_and_every_restart_settles_on_the_same(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Random random = new Random(seed);
    List<Arrival> arrivals = arrivals(random, count);
    Map<String, String> first = told(arrivals, random, false).settled();
    for (int i = 0; i < 4; i++) {
      Told told = told(inAnotherOrder(arrivals, random), random, true);
      assertThat(told.settled()).isEqualTo(first);
      assertThatIdsAreOneToOneWithOriginals(told);
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void it_is_what_comparing_all_with_all_gives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
    Random random = new Random(seed);
    List<Arrival> arrivals = onlyOneVersion(arrivals(random, count));

    Told told = told(inAnotherOrder(arrivals, random), random, false);

    Map<String, String> originals = new TreeMap<>();
    told.stories.forEach((id, story) -> originals.put(id, story.original()));
    assertThat(originals).isEqualTo(comparedWithAll(arrivals));
  }

  /** The definition, without any cleverness. */
  private static Map<String, String> comparedWithAll(List<Arrival> arrivals) {
    List<Arrival> inOrder = new ArrayList<>(arrivals);
    inOrder.sort((a, b) -> seniority(a).compareTo(seniority(b)));
    Map<String, String> originals = new TreeMap<>();
    List<Arrival> leaders = new ArrayList<>();
    for (Arrival arrival : inOrder) {
      Arrival original =
          leaders.stream().filter(leader -> joins(arrival, leader)).findFirst().orElse(arrival);
      if (original == arrival) {
        leaders.add(arrival);
      }
      originals.put(arrival.id(), original.id());
    }
    return originals;
  }

  private static boolean joins(Arrival one, Arrival other) {
    return one.fingerprint().similarity(other.fingerprint()) >= Stories.LEAST_SIMILARITY
        && shareBand(one.fingerprint(), other.fingerprint())
        && StoryWindow.SERVICE.joins(Member.of(one, 0), Member.of(other, 0));
  }

  private static boolean shareBand(StoryFingerprint one, StoryFingerprint other) {
    Set<Long> bands = Texts.of(one).bands();
    bands.retainAll(Texts.of(other).bands());
    return !bands.isEmpty();
  }

  private static void assertThatIdsAreOneToOneWithOriginals(Told told) {
    Map<String, String> originalOf = new HashMap<>();
    Set<String> originals = new HashSet<>();
    for (Story story : told.stories.values()) {
      originals.add(story.original());
      assertThat(originalOf.merge(story.id(), story.original(), (a, b) -> a.equals(b) ? a : a + b))
          .isEqualTo(story.original());
    }
    assertThat(originalOf).hasSameSizeAs(originals);
  }

  private static Told told(List<Arrival> arrivals, Random random, boolean restarts) {
    HeapStoryStore store = new HeapStoryStore();
    Stories stories = new Stories(store, StoryWindow.SERVICE);
    Told told = new Told();
    for (Arrival arrival : arrivals) {
      if (restarts && random.nextInt(5) == 0) {
        stories = new Stories(store, StoryWindow.SERVICE);
      }
      told.take(arrival, stories.place(arrival));
    }
    return told;
  }

  /** Documents of few articles, each a window onto an article's words; some are edits. */
  private static List<Arrival> arrivals(Random random, int count) {
    List<Arrival> arrivals = new ArrayList<>();
    Map<String, Arrival> first = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String id = "d" + random.nextInt(count);
      int from = random.nextInt(6) * 4;
      String text =
          Texted.words("a" + random.nextInt(ARTICLES) + "x", from, from + LENGTH)
              + " "
              + Texted.words("own" + i + "x", 0, random.nextInt(3) * 4);
      Arrival before = first.get(id);
      double day = before == null ? random.nextInt(60) / 10.0 : before.time() / (double) Texted.DAY;
      Arrival made = Texted.arrival(id, day, text, "source" + random.nextInt(3));
      boolean dated = before == null ? random.nextInt(8) > 0 : before.dated();
      Arrival arrival =
          new Arrival(
              id, made.time(), dated, before != null, made.source(), null, made.fingerprint());
      first.putIfAbsent(id, arrival);
      arrivals.add(arrival);
    }
    return arrivals;
  }

  private static List<Arrival> onlyOneVersion(List<Arrival> arrivals) {
    Map<String, Arrival> byId = new TreeMap<>();
    arrivals.forEach(arrival -> byId.putIfAbsent(arrival.id(), arrival));
    return List.copyOf(byId.values());
  }

  /** Another order, in which the versions of one document stay in theirs, as in a partition. */
  private static List<Arrival> inAnotherOrder(List<Arrival> arrivals, Random random) {
    List<Arrival> shuffled = new ArrayList<>(arrivals);
    Collections.shuffle(shuffled, random);
    Map<String, List<Arrival>> versions = new HashMap<>();
    arrivals.forEach(a -> versions.computeIfAbsent(a.id(), id -> new ArrayList<>()).add(a));
    return shuffled.stream().map(arrival -> versions.get(arrival.id()).remove(0)).toList();
  }

  private static Seniority seniority(Arrival arrival) {
    return new Seniority(arrival.time(), arrival.id());
  }
}
