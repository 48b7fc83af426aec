package newswatch.matching;

/**
 * A piece of a query's text.
 *
 * @param start code point at which it starts
 * @param end code point behind it
 * @param text a word, what a phrase's quotes enclose, or a field's name; else empty
 * @param number the distance of NEAR and BEFORE, else 0
 */
record QueryToken(Kind kind, int start, int end, String text, int number) {

  enum Kind {
    END,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    /** A minus sign directly before what it negates. */
    MINUS,
    NEAR,
    BEFORE,
    /** A field's name with its colon. */
    FIELD,
    /** The sign for exact case. */
    EXACT,
    WORD,
    PHRASE
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
