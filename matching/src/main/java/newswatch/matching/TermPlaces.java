package newswatch.matching;

import java.util.Arrays;

/** Where a term stands in a text: the index of its first word at each place, ascending. */
final class TermPlaces {
  private static final int[] NOWHERE = {};

  private TermPlaces() {}

  static int[] of(Term term, Field field, MatchDocument document) {
    boolean elsewhere =
        term.scope() == Term.Scope.SOURCE
            || (term.scope() == Term.Scope.TITLE && field != Field.TITLE);
    return elsewhere ? NOWHERE : of(term, document.text(field));
  }

  static int[] of(Term term, MatchDocument.Text text) {
    if (term.prefix() && term.count() == 1) {
      return ofPrefix(term, text);
    }
    int[] places = NOWHERE;
    int count = 0;
    Occurrences occurrences = text.occurrences();
    for (int word = occurrences.first(term.folded(0)); word >= 0; word = occurrences.next(word)) {
      if (term.standsAt(text.words(), word)) {
        places = count == places.length ? Arrays.copyOf(places, count * 2 + 4) : places;
        places[count++] = word;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static int[] ofPrefix(Term term, MatchDocument.Text text) {
    int[] places = new int[text.words().count()];
    int count = 0;
    for (int word = 0; word < places.length; word++) {
      if (term.standsAt(text.words(), word)) {
        places[count++] = word;
      }
    }
    return Arrays.copyOf(places, count);
  }

  static Span span(Term term, Field field, MatchDocument document, int first) {
    Words words = document.words(field);
    return new Span(field, words.start(first), words.end(first + term.count() - 1));
  }
}
