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
    Occurrences occurrences = text.occurrences();
    int pivot = term.pivot();
    int at = occurrences.first(term.folded(pivot));
    if (at < 0) {
      return NOWHERE;
    }
    int[] places = new int[4];
    int count = 0;
    for (; at >= 0; at = occurrences.next(at)) {
      if (at >= pivot && term.standsAt(text.words(), at - pivot)) {
        places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
        places[count++] = at - pivot;
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
