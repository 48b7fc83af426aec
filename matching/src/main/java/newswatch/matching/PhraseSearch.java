package newswatch.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a term stands in a field, whatever the case of its letters.
 *
 * <p>Goes through the term word by word and keeps, for each place of the present word, how many of
 * the term's words stand in a row up to there. That costs as much as the term's words occur, which
 * is little, unless a phrase of thousands of words meets a text of the same few words: so all
 * searches of an explanation share an {@link Effort}, and when it is spent no more is found.
 */
final class PhraseSearch {
  /** Of the places where all stands, so many are looked at for differences. */
  private static final int MOST_WHOLE = 100;

  private final Field field;
  private final Words words;
  private final Words wanted;
  private final WordPlaces places;
  private final Effort effort;
  private final List<Span> whole = new ArrayList<>();
  private final List<Span> longer = new ArrayList<>();
  private Miss.@Nullable PartOfPhrase part;

  /** How many places of words may still be looked at. */
  static final class Effort {
    /** One or two seconds' worth. */
    static final int MOST_PLACES = 10_000_000;

    private int left = MOST_PLACES;

    private boolean spend() {
      left = Math.max(0, left - 1);
      return left > 0;
    }
  }

  PhraseSearch(Term term, Field field, Words words, WordPlaces places, Effort effort) {
    this.field = field;
    this.words = words;
    this.places = places;
    this.effort = effort;
    wanted = Words.of(term.text());
    int last = wanted.count() - 1;
    Map<Integer, Integer> runs = Map.of();
    for (int word = 0; word < last; word++) {
      runs = runs(word, places.of(wanted.folded(word)), runs);
    }
    Set<Integer> goingOn = goingOn(runs);
    List<Integer> ends = new ArrayList<>(places.of(wanted.folded(last)));
    ends.addAll(term.prefix() ? goingOn : Set.of());
    runs(last, ends, runs).forEach((end, run) -> addWhole(whole, end, run));
    for (int end : term.prefix() ? Set.<Integer>of() : goingOn) {
      addWhole(longer, end, run(last, end, runs));
    }
  }

  /** Where all of the term stands. */
  List<Span> whole() {
    return whole;
  }

  /** Where all of it stands but that its last word goes on. */
  List<Span> longer() {
    return longer;
  }

  /** The longest stretch of its words, if any of them stands there; of equals the first. */
  Optional<Miss.PartOfPhrase> part() {
    return Optional.ofNullable(part);
  }

  /** For each place of a word of the term, how many words of it stand in a row up to there. */
  private Map<Integer, Integer> runs(
      int word, List<Integer> candidates, Map<Integer, Integer> before) {
    Map<Integer, Integer> runs = new LinkedHashMap<>();
    for (int place : candidates) {
      if (!effort.spend()) {
        break;
      }
      int run = run(word, place, before);
      runs.put(place, run);
      if (part == null || run > part.count()) {
        part = new Miss.PartOfPhrase(word - run + 1, run, span(place - run + 1, place));
      }
    }
    return runs;
  }

  private int run(int word, int place, Map<Integer, Integer> before) {
    boolean follows =
        word > 0
            && place > 0
            && words.position(place) - words.position(place - 1)
                == wanted.position(word) - wanted.position(word - 1)
            && (words.isAttached(place) || !wanted.isAttached(word));
    return 1 + (follows ? before.getOrDefault(place - 1, 0) : 0);
  }

  /**
   * Words that are longer than the last one and begin like it: those behind the word before it, and
   * the first place of some others.
   */
  private Set<Integer> goingOn(Map<Integer, Integer> before) {
    String last = wanted.folded(wanted.count() - 1);
    Set<Integer> found = new LinkedHashSet<>();
    for (int place : before.keySet()) {
      int next = place + 1;
      if (next < words.count()
          && words.folded(next).startsWith(last)
          && !words.folded(next).equals(last)) {
        found.add(next);
      }
    }
    found.addAll(places.longer(last, Explanation.MOST_MISSES));
    return found;
  }

  private void addWhole(List<Span> spans, int end, int run) {
    if (run == wanted.count() && spans.size() < MOST_WHOLE) {
      spans.add(span(end - run + 1, end));
    }
  }

  private Span span(int first, int last) {
    return new Span(field, words.start(first), words.end(last));
  }
}
