package newswatch.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.matching.Field;

class LongestFirstTest {

  @Property
  void the_choice_is_that_of_taking_the_best_and_striking_what_overlaps_it(
      @ForAll("places") List<Place> places) {
    List<Place> left = new ArrayList<>(places);
    List<Place> expected = new ArrayList<>();
    while (!left.isEmpty()) {
      Place best = left.get(0);
      for (Place place : left) {
        best = better(place, best) ? place : best;
      }
      expected.add(best);
      Place taken = best;
      left.removeIf(place -> overlap(place, taken));
    }

    LongestFirst choice = LongestFirst.among(places);

    assertThat(choice.chosen())
        .extracting(LongestFirstTest::show)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(LongestFirstTest::show).toList());
    for (Field field : Field.values()) {
      for (int word = 0; word < 30; word++) {
        Place at = new Place(field, word, word);
        assertThat(choice.covers(field, word))
            .isEqualTo(expected.stream().anyMatch(place -> overlap(place, at)));
      }
    }
  }

  @Provide
  Arbitrary<List<Place>> places() {
    return Combinators.combine(
            Arbitraries.of(Field.class),
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 5))
        .as((field, first, more) -> new Place(field, first, first + more))
        .list()
        .ofMaxSize(25);
  }

  private static boolean better(Place place, Place than) {
    if (place.length() != than.length()) {
      return place.length() > than.length();
    }
    return place.field() == than.field()
        ? place.firstWord() < than.firstWord()
        : place.field() == Field.TITLE;
  }

  private static boolean overlap(Place a, Place b) {
    return a.field() == b.field() && a.firstWord() <= b.lastWord() && b.firstWord() <= a.lastWord();
  }

  private static String show(Place place) {
    return place.field() + " " + place.firstWord() + "-" + place.lastWord();
  }
}
