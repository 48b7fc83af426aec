package newswatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswatch.matching.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the watch query language: recursive descent with one method per rule.
 *
 * <pre>
 * query      = either
 * either     = all { "OR" all }
 * all        = near { [ "AND" ] near }
 * near       = part { ( "NEAR/" n | "BEFORE/" n ) part }
 * part       = { "NOT" | "-" } ( "(" either ")" | field | term )
 * field      = name ":" ( term | "(" either ")" )          no field inside a field
 * term       = [ "=" ] ( word [ "*" ] | quote { word } [ "*" ] quote )
 * name       = "title" | "source" | "lang" | "topic" | "actor"
 * n          = 1 … 1,000,000
 * </pre>
 *
 * <p>Operators are in capitals; {@code AND} is implied between parts. "-", "=", the colon and "*"
 * stand directly at what they belong to. Quotes may be typographic. The parts of {@code near} are
 * words, or alternatives of them, of title and text. A query that would hold for a document without
 * any words is refused.
 */
public final class QueryParser {
  /** The longest query, in code points. */
  public static final int MAX_LENGTH = 1_000_000;

  /**
   * How deep parentheses, negations and chains of NEAR may nest; what reads and evaluates them
   * needs at most half of a thread's usual stack then.
   */
  public static final int MAX_NESTING = 250;

  /** How deep NEAR and BEFORE may nest, counting chains and the OR groups between them. */
  public static final int MAX_NEAR_NESTING = 20;

  /** The most terms of a query. */
  public static final int MAX_TERMS = 100_000;

  /** The largest distance of NEAR and BEFORE, in words. */
  public static final int MAX_DISTANCE = 1_000_000;

  /** The most faults that are told at once. */
  public static final int MAX_FAULTS = 100;

  private final List<QueryFault> faults = new ArrayList<>();
  private final List<QueryToken> tokens;
  private int at;
  private int nesting;
  private int terms;

  /** The field whose group is being read. */
  private @Nullable QueryField field;

  private QueryParser(String query) {
    tokens = new QueryLexer(query, faults).tokens();
  }

  /** Reads a query. */
  public static ParsedQuery parse(String query) {
    if (query.codePointCount(0, query.length()) > MAX_LENGTH) {
      return refused(MAX_LENGTH, "a query has at most " + MAX_LENGTH + " characters");
    }
    return new QueryParser(query).parse();
  }

  private ParsedQuery parse() {
    QueryPart whole = faults.isEmpty() ? either() : null;
    if (whole != null && !peek().is(Kind.END)) {
      fault(peek().start(), "this ) closes nothing: expected AND, OR or the end of the query");
    }
    if (!faults.isEmpty() || whole == null) {
      faults.sort(Comparator.comparingInt(QueryFault::position));
      return new ParsedQuery.Refused(faults.subList(0, Math.min(faults.size(), MAX_FAULTS)));
    }
    if (whole.holdsForNothing()) {
      return refused(
          whole.start(), "this would match every document: expected something that must be there");
    }
    return new ParsedQuery.Accepted(whole.query());
  }

  /** Rules "either" and "all" in one, to keep the stack of a deep query shallow. */
  private @Nullable QueryPart either() {
    List<QueryPart> alternatives = new ArrayList<>();
    List<QueryPart> together = new ArrayList<>();
    while (true) {
      QueryPart part = near();
      if (part == null) {
        return null;
      }
      together.add(part);
      Kind kind = peek().kind();
      boolean ends = kind == Kind.END || kind == Kind.CLOSE;
      if (ends || kind == Kind.OR) {
        alternatives.add(QueryPart.all(together));
        together.clear();
      }
      if (ends) {
        return bounded(QueryPart.any(alternatives));
      }
      if (kind == Kind.OR || kind == Kind.AND) {
        at++;
      }
    }
  }

  private @Nullable QueryPart near() {
    QueryPart left = part();
    while (left != null && (peek().is(Kind.NEAR) || peek().is(Kind.BEFORE))) {
      QueryToken operator = peek();
      at++;
      QueryPart right = part();
      left = right == null ? null : near(left, operator, right);
    }
    return left;
  }

  private @Nullable QueryPart near(QueryPart left, QueryToken operator, QueryPart right) {
    QueryPart near = QueryPart.near(left, operator, right, faults);
    return near.depth() > MAX_NEAR_NESTING + 1
        ? fault(
            operator.start(),
            "NEAR and BEFORE nest or follow at most " + MAX_NEAR_NESTING + " deep")
        : near;
  }

  private @Nullable QueryPart part() {
    int negations = at;
    while (peek().is(Kind.NOT) || peek().is(Kind.MINUS)) {
      at++;
    }
    int operand = at;
    QueryPart part =
        switch (peek().kind()) {
          case OPEN -> group();
          case FIELD -> field();
          default -> term();
        };
    for (int negation = operand - 1; negation >= negations && part != null; negation--) {
      part = bounded(part.negated(tokens.get(negation).start()));
    }
    return part;
  }

  private @Nullable QueryPart group() {
    QueryToken open = peek();
    at++;
    if (++nesting > MAX_NESTING) {
      return tooDeep(open.start());
    }
    QueryPart inner = either();
    if (inner == null) {
      return null;
    }
    if (!peek().is(Kind.CLOSE)) {
      return fault(peek().start(), "expected ) for the ( at character " + (open.start() + 1));
    }
    at++;
    nesting--;
    return inner;
  }

  private @Nullable QueryPart field() {
    QueryToken name = peek();
    at++;
    QueryField named = QueryField.named(name.text());
    if (field != null) {
      return fieldInside(name);
    }
    if (named == null) {
      fault(name.start(), "unknown field " + shown(name) + ": expected " + QueryField.NAMES);
    }
    QueryToken value = peek();
    boolean adjacent = value.start() == name.end() && !value.is(Kind.END);
    if (!adjacent || value.is(Kind.CLOSE) || value.is(Kind.MINUS)) {
      return fault(name.end(), "expected a word, a phrase or ( directly after the colon");
    }
    if (value.is(Kind.FIELD)) {
      return fieldInside(value);
    }
    field = named;
    QueryPart part = value.is(Kind.OPEN) ? group() : term();
    field = null;
    return part == null || value.is(Kind.OPEN) ? part : part.startingAt(name.start());
  }

  private @Nullable QueryPart fieldInside(QueryToken name) {
    return fault(name.start(), "a field inside a field: expected a word or phrase");
  }

  private @Nullable QueryPart term() {
    QueryToken first = peek();
    boolean exact = first.is(Kind.EXACT);
    at += exact ? 1 : 0;
    QueryToken content = peek();
    if (exact && content.start() != first.end()) {
      return fault(first.end(), "expected a word or a phrase directly after =");
    }
    if (!content.is(Kind.WORD) && !content.is(Kind.PHRASE)) {
      return fault(content.start(), "expected a word, a phrase or (");
    }
    if (++terms > MAX_TERMS) {
      return fault(content.start(), "a query has at most " + MAX_TERMS + " terms");
    }
    at++;
    QueryTerm term = QueryTerm.of(content, exact, field);
    if (term.fault() != null) {
      faults.add(term.fault());
    }
    return QueryPart.leaf(term.query(), first.start());
  }

  /** A field's name, or the beginning of one that would make the message hard to read. */
  private static String shown(QueryToken name) {
    String text = name.text();
    int most = 40;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  private QueryToken peek() {
    return tokens.get(at);
  }

  private @Nullable QueryPart bounded(QueryPart part) {
    return part.depth() > MAX_NESTING ? tooDeep(part.start()) : part;
  }

  private @Nullable QueryPart tooDeep(int position) {
    return fault(position, "a query nests at most " + MAX_NESTING + " deep");
  }

  private @Nullable QueryPart fault(int position, String message) {
    faults.add(new QueryFault(position, message));
    return null;
  }

  private static ParsedQuery refused(int position, String message) {
    return new ParsedQuery.Refused(List.of(new QueryFault(position, message)));
  }
}
