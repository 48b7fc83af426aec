package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import newswatch.matching.QueryToken.Kind;

/** Cuts a query's text into tokens and notes the faults that need no grammar to be seen. */
final class QueryLexer {
  private static final String QUOTES = "\"“”„‟«»＂";
  private static final String MINUS_SIGNS = "-‐‑–—−－";

  private final int[] text;
  private final List<QueryFault> faults;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  QueryLexer(String query, List<QueryFault> faults) {
    text = query.codePoints().toArray();
    this.faults = faults;
  }

  /** The tokens, always with an END token at the end. */
  List<QueryToken> tokens() {
    while (at < text.length) {
      int codePoint = text[at];
      if (isSpace(codePoint)) {
        at++;
      } else if (isOpening(codePoint)) {
        add(Kind.OPEN, at + 1, "");
      } else if (isClosing(codePoint)) {
        add(Kind.CLOSE, at + 1, "");
      } else if (isQuote(codePoint)) {
        phrase();
      } else if (codePoint == '=') {
        add(Kind.EXACT, at + 1, "");
      } else if (MINUS_SIGNS.indexOf(codePoint) >= 0 && !isBoundary(at + 1)) {
        add(Kind.MINUS, at + 1, "");
      } else {
        run();
      }
    }
    add(Kind.END, at, "");
    return tokens;
  }

  private void phrase() {
    int close = at + 1;
    while (close < text.length && !isQuote(text[close])) {
      close++;
    }
    if (close == text.length) {
      faults.add(new QueryFault(at, "expected a closing quote for the one that opens here"));
      at = text.length;
      return;
    }
    add(Kind.PHRASE, close + 1, slice(at + 1, close));
  }

  /** An operator, a field's name or a word: all that stands together. */
  private void run() {
    int letters = at;
    while (letters < text.length && Character.isLetter(text[letters])) {
      letters++;
    }
    if (letters > at && letters < text.length && text[letters] == ':') {
      add(Kind.FIELD, letters + 1, slice(at, letters));
      return;
    }
    int end = letters;
    while (end < text.length && !isDelimiter(text[end])) {
      end++;
    }
    String run = slice(at, end);
    if (belongsToPrevious()) {
      add(Kind.WORD, end, run);
      return;
    }
    switch (run) {
      case "AND" -> add(Kind.AND, end, "");
      case "OR" -> add(Kind.OR, end, "");
      case "NOT" -> add(Kind.NOT, end, "");
      case "NEAR", "BEFORE" -> distanceMissing(run, end);
      default -> {
        if (run.startsWith("NEAR/")) {
          distance(Kind.NEAR, at + "NEAR/".length(), end);
        } else if (run.startsWith("BEFORE/")) {
          distance(Kind.BEFORE, at + "BEFORE/".length(), end);
        } else {
          add(Kind.WORD, end, run);
        }
      }
    }
  }

  /** {@code =AND} and {@code title:OR} are words, not operators. */
  private boolean belongsToPrevious() {
    if (tokens.isEmpty()) {
      return false;
    }
    QueryToken previous = tokens.get(tokens.size() - 1);
    return previous.end() == at && (previous.is(Kind.EXACT) || previous.is(Kind.FIELD));
  }

  private void distanceMissing(String operator, int end) {
    faults.add(
        new QueryFault(
            end, "expected a distance in words, as in " + operator + "/10, after " + operator));
    add(operator.equals("NEAR") ? Kind.NEAR : Kind.BEFORE, end, "");
  }

  private void distance(Kind kind, int digits, int end) {
    int number = 0;
    boolean valid = digits < end;
    for (int i = digits; i < end && valid; i++) {
      valid = text[i] >= '0' && text[i] <= '9';
      number = valid ? number * 10 + text[i] - '0' : 0;
      valid &= number <= QueryParser.MAX_DISTANCE;
    }
    if (!valid || number == 0) {
      faults.add(
          new QueryFault(
              digits,
              "expected a distance from 1 to "
                  + QueryParser.MAX_DISTANCE
                  + " after "
                  + kind
                  + "/"));
    }
    tokens.add(new QueryToken(kind, at, end, "", number));
    at = end;
  }

  private void add(Kind kind, int end, String content) {
    tokens.add(new QueryToken(kind, at, end, content, 0));
    at = end;
  }

  private String slice(int from, int to) {
    return new String(text, from, to - from);
  }

  private boolean isBoundary(int place) {
    return place >= text.length || isSpace(text[place]) || isClosing(text[place]);
  }

  private static boolean isDelimiter(int codePoint) {
    return isSpace(codePoint) || isOpening(codePoint) || isClosing(codePoint) || isQuote(codePoint);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static boolean isOpening(int codePoint) {
    return codePoint == '(' || codePoint == '（';
  }

  private static boolean isClosing(int codePoint) {
    return codePoint == ')' || codePoint == '）';
  }

  private static boolean isQuote(int codePoint) {
    return QUOTES.indexOf(codePoint) >= 0;
  }
}
