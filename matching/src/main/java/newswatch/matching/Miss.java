package newswatch.matching;

import java.util.List;

/** How near a document comes to a part of a query that does not hold. */
public sealed interface Miss {

  /** The most spans that a miss shows. */
  int MOST_SPANS = 10;

  /** The most values of the document that a miss shows. */
  int MOST_VALUES = 10;

  /** The term stands there but for the case of its letters. */
  record OtherCase(Span span) implements Miss {}

  /** The term of {@code title:} stands in the text only. */
  record OnlyInText(Span span) implements Miss {}

  /** The term stands there but for its last word, which goes on, as a {@code *} would allow. */
  record LongerWord(Span span) implements Miss {}

  /**
   * Of a phrase, this is the longest stretch that does stand in a row.
   *
   * @param first the first word of the stretch in the phrase, from 0
   * @param count how many words it has
   */
  record PartOfPhrase(int first, int count, Span span) implements Miss {}

  /**
   * Both sides of a NEAR stand in a field, in order if that is asked, but not within the distance.
   *
   * @param distance of the closest pair, in words
   * @param spans of the closest pair; when a side is a NEAR itself, of all the closest pairs
   */
  record TooFar(int distance, List<Span> spans) implements Miss {
    public TooFar {
      spans = atMost(MOST_SPANS, spans);
    }
  }

  /**
   * The right side of a BEFORE stands before the left.
   *
   * @param distance of the closest such pair, in words
   * @param spans as in {@link TooFar}
   */
  record WrongOrder(int distance, List<Span> spans) implements Miss {
    public WrongOrder {
      spans = atMost(MOST_SPANS, spans);
    }
  }

  /** The sides of a NEAR stand in different fields; the first place of each. */
  record DifferentFields(Span left, Span right) implements Miss {}

  /** The sides of a NEAR stand on the same words, which is not near; the first place of each. */
  record Overlap(Span left, Span right) implements Miss {}

  /**
   * The document has another language, source, topic or actor.
   *
   * @param values what it has: the language's tag, the source's name, the ids of topics or actors,
   *     those that share a word with what is asked first; empty when nothing is known
   * @param count how many there are
   */
  record Instead(List<String> values, int count) implements Miss {
    public Instead {
      values = atMost(MOST_VALUES, values);
    }

    static Instead of(String value) {
      return value.isEmpty() ? new Instead(List.of(), 0) : new Instead(List.of(value), 1);
    }
  }

  private static <V> List<V> atMost(int most, List<V> values) {
    return List.copyOf(values.subList(0, Math.min(most, values.size())));
  }
}
