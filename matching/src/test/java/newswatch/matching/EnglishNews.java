package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated English-like news and queries over it, in what Lucene's queries can say too. */
final class EnglishNews {
  private static final List<String> PLAIN =
      List.of(
          "the",
          "of",
          "in",
          "and",
          "a",
          "to",
          "said",
          "mine",
          "mines",
          "mining",
          "copper",
          "Kabul",
          "Logar",
          "Taliban",
          "China",
          "Chinese",
          "road",
          "belt",
          "talks",
          "envoy",
          "deal",
          "government",
          "on",
          "Monday",
          "security",
          "Sino-Afghan",
          "state-run",
          "US",
          "us");

  /** Words that newswatch and Lucene may see differently, several of each kind. */
  private static final List<String> SPECIAL =
      List.of(
          "China’s",
          "Taliban's",
          "O’Neil",
          "O'Neil",
          "don’t",
          "U.S.",
          "u.s.",
          "e.g.",
          "U.S.’s",
          "example.com",
          "Monday:talks",
          "3.5",
          "5,000",
          "snake_case",
          "😀",
          "co\u00ADop",
          "café",
          "cafe\u0301",
          "ﬁne",
          "ＣＨＩＮＡ",
          "Straße",
          "Łódź",
          "m²",
          "1️⃣",
          "©");

  private static final List<String> ENDS =
      List.of(" ", " ", " ", " ", " ", " ", " ", " ", ", ", ". ", " – ", "; ", ".\n\n", " “", "” ");

  private EnglishNews() {}

  static MatchDocument document(Random random) {
    return MatchDocument.builder(text(random, 8), text(random, 20 + random.nextInt(100))).build();
  }

  static Query query(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(9)) {
      case 0, 1, 2 -> term(random);
      case 3 -> new Query.And(several(random, depth));
      case 4 -> new Query.Or(several(random, depth));
      case 5 -> new Query.And(List.of(term(random), new Query.Not(query(random, depth - 1))));
      case 6 -> new Query.Not(query(random, depth - 1));
      default ->
          new Query.Near(
              operand(random), operand(random), 1 + random.nextInt(8), random.nextBoolean());
    };
  }

  private static List<Query> several(Random random, int depth) {
    List<Query> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      parts.add(query(random, depth - 1));
    }
    return parts;
  }

  private static Query operand(Random random) {
    Term term = term(random, Term.Scope.ANYWHERE);
    return random.nextInt(3) == 0
        ? new Query.Or(List.of(term, term(random, Term.Scope.ANYWHERE)))
        : term;
  }

  private static Term term(Random random) {
    return term(random, random.nextInt(5) == 0 ? Term.Scope.TITLE : Term.Scope.ANYWHERE);
  }

  private static Term term(Random random, Term.Scope scope) {
    StringBuilder text = new StringBuilder("x".repeat(random.nextInt(60) / 59));
    for (int i = 1 + random.nextInt(5) / 3; i > 0; i--) {
      text.append(' ').append(word(random, 4));
    }
    String words = Words.of(text.toString()).count() == 0 ? "none" : text.toString();
    return new Term(scope, words, false, random.nextInt(5) == 0);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word(random, 8)).append(one(random, ENDS));
    }
    return text.toString();
  }

  private static String word(Random random, int oneSpecialIn) {
    return one(random, random.nextInt(oneSpecialIn) == 0 ? SPECIAL : PLAIN);
  }

  private static String one(Random random, List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
