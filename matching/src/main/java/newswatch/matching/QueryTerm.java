package newswatch.matching;

import newswatch.matching.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a word or phrase of a query's text stands for: a leaf of the tree, or a fault.
 *
 * @param query the leaf; a stand-in when there is a fault
 */
record QueryTerm(Query query, @Nullable QueryFault fault) {
  /** What a part that is refused is taken for, so that the parts behind it are read as well. */
  static final Query STAND_IN = new Term(Term.Scope.ANYWHERE, "refused", false, false);

  static QueryTerm of(QueryToken token, boolean exact, @Nullable QueryField field) {
    int contentStart = token.start() + (token.is(Kind.PHRASE) ? 1 : 0);
    String text = token.text();
    int star = starIn(text);
    boolean prefix = star >= 0;
    if (field == QueryField.LANG) {
      return Query.Language.isTag(text) && !exact
          ? new QueryTerm(new Query.Language(text), null)
          : refused(contentStart, "expected a language's code, as in lang:fa");
    }
    Words words = Words.of(text);
    if (words.count() == 0) {
      return refused(token.start(), "expected a word with a letter or digit");
    }
    if (prefix && (star != words.endChar(words.count() - 1) || !endsAt(text, star))) {
      return refused(
          contentStart + text.codePointCount(0, star),
          "a * stands directly behind the letters of a term's last word");
    }
    if (field == QueryField.TOPIC || field == QueryField.ACTOR) {
      if (prefix) {
        return refused(token.start(), "topic: and actor: take whole names, without *");
      }
      if (field == QueryField.ACTOR) {
        return new QueryTerm(new Query.Actor(text, exact), null);
      }
      return exact
          ? refused(token.start(), "topic: takes a name without =")
          : new QueryTerm(new Query.Topic(text), null);
    }
    return new QueryTerm(new Term(scope(field), text, exact, prefix), null);
  }

  private static Term.Scope scope(@Nullable QueryField field) {
    if (field == null) {
      return Term.Scope.ANYWHERE;
    }
    return field == QueryField.TITLE ? Term.Scope.TITLE : Term.Scope.SOURCE;
  }

  private static int starIn(String text) {
    int ascii = text.indexOf('*');
    int wide = text.indexOf('＊');
    return ascii < 0 || (wide >= 0 && wide < ascii) ? wide : ascii;
  }

  /** Whether nothing but spaces follows the star. */
  private static boolean endsAt(String text, int star) {
    return text.substring(star + 1).isBlank();
  }

  private static QueryTerm refused(int position, String message) {
    return new QueryTerm(STAND_IN, new QueryFault(position, message));
  }
}
