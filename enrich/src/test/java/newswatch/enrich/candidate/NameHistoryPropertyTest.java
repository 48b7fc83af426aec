package newswatch.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.json.Decoded;
import newswatch.events.json.JsonSerde;

class NameHistoryPropertyTest {
  private static final long DAY = Week.MILLIS / 7;

  /** A sighting at a time. */
  record Seen(Sighting sighting, long time) {}

  @Property
  void the_history_does_not_depend_on_the_order_of_documents(
      @ForAll("sightings") List<Seen> seen, @ForAll long seed) {
    List<Seen> shuffled = new ArrayList<>(seen);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(history(shuffled)).isEqualTo(history(seen));
  }

  @Property
  void documents_are_counted_as_a_list_of_all_would(@ForAll("sightings") List<Seen> seen) {
    long newest = seen.stream().mapToLong(one -> Week.number(one.time())).max().orElseThrow();
    Set<List<Long>> texts = new HashSet<>();
    for (Seen one : seen) {
      long week = Week.number(one.time());
      if (week > newest - NameHistory.WEEKS) {
        texts.add(List.of(week, one.sighting().text()));
      }
    }
    assertThat(history(seen).appearances()).hasSameSizeAs(texts);
  }

  @Property
  void a_history_is_bounded(@ForAll("sightings") List<Seen> seen) {
    NameHistory history = history(seen);
    assertThat(history.weeks()).hasSizeLessThanOrEqualTo(NameHistory.WEEKS);
    assertThat(history.weeks())
        .allSatisfy(
            week -> {
              assertThat(week.appearances()).hasSizeLessThanOrEqualTo(Week.MOST);
              assertThat(week.appearances())
                  .filteredOn(appearance -> appearance.context() != null)
                  .hasSizeLessThanOrEqualTo(Week.MOST_CONTEXTS);
            });
  }

  @Property(tries = 100)
  void a_history_is_read_as_it_was_written(@ForAll("sightings") List<Seen> seen) {
    JsonSerde<NameHistory> serde = new JsonSerde<>(NameHistory.class);
    NameHistory history = history(seen);
    assertThat(serde.decode(serde.encode(history))).isEqualTo(new Decoded.Value<>(history));
  }

  private static NameHistory history(List<Seen> seen) {
    NameHistory history = NameHistory.NONE;
    for (Seen one : seen) {
      history = history.with(one.sighting(), one.time());
    }
    return history;
  }

  @Provide
  Arbitrary<List<Seen>> sightings() {
    Arbitrary<Seen> one =
        Combinators.combine(
                Arbitraries.longs().between(0, 90),
                Arbitraries.integers().between(0, 120),
                Arbitraries.longs().between(0, 60 * DAY))
            .as((text, document, time) -> new Seen(sighting(text, document), time));
    return one.list().ofMinSize(1).ofMaxSize(150);
  }

  private static Sighting sighting(long text, int document) {
    Evidence name = new Evidence("text", 0, 1, "N");
    return new Sighting(
        "N",
        "n",
        null,
        document % 2 == 0,
        text,
        1 + document % 3,
        new CandidateContext(
            new DocumentReference("d" + document, "t", null, "s" + document % 5, null), name, name),
        List.of(new Companion("t" + document % 4, "T", 1)),
        List.of());
  }
}
