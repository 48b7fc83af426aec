package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random query trees and documents over the same small vocabulary, so that they often meet. */
final class Queries {
  private static final List<String> JOINTS = List.of(" ", " ", "-", "，", "");
  private static final List<String> NAMES = List.of("mining", "Wang Yi", "human-rights", "王毅");
  private static final List<String> LANGUAGES = List.of("en", "fa", "zh", "zh-hant");
  private static final List<String> ENDS =
      List.of(" ", " ", " ", " ", ", ", "。", "-", "’s ", " 😀 ", "\n", "");

  private Queries() {}

  /** The query that a text says. */
  static Query parsed(String text) {
    if (QueryParser.parse(text) instanceof ParsedQuery.Accepted accepted) {
      return accepted.query();
    }
    throw new IllegalArgumentException(QueryParser.parse(text).toString());
  }

  static Arbitrary<Query> query() {
    return Arbitraries.randomValue(random -> query(random, 4));
  }

  /** A query of NEAR and BEFORE only, three deep, over few words. */
  static Arbitrary<Query> near() {
    return Arbitraries.randomValue(random -> near(random, 3));
  }

  static Arbitrary<MatchDocument> document() {
    return Arbitraries.randomValue(Queries::document);
  }

  /** Few different words, each many times: what makes distances hard. */
  static Arbitrary<MatchDocument> repetitiveDocument() {
    return Arbitraries.randomValue(
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = 5 + random.nextInt(20); i > 0; i--) {
            text.append("aabbcd国王，".charAt(random.nextInt(9)))
                .append(random.nextInt(3) > 0 ? " " : "");
          }
          return MatchDocument.builder("a b c", text.toString()).build();
        });
  }

  static Query query(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(14)) {
      case 0, 1, 2, 3 -> term(random, anyScope(random));
      case 4 -> leaf(random);
      case 5, 6 -> new Query.And(several(random, depth));
      case 7, 8 -> new Query.Or(several(random, depth));
      case 9 -> new Query.Not(query(random, depth - 1));
      case 10 -> new Query.And(List.of(rare(random), query(random, depth - 1)));
      case 11 -> perhapsNegated(random, depth - 1);
      default -> near(random, 2);
    };
  }

  /** Alternatives by the hundred, as a list of names gives. */
  static Query largeOr(Random random) {
    List<Query> parts = new ArrayList<>();
    for (int i = 20 + random.nextInt(200); i > 0; i--) {
      parts.add(random.nextInt(40) == 0 ? term(random, Term.Scope.ANYWHERE) : rare(random));
    }
    return new Query.Or(parts);
  }

  /** Holds for a document without words too, so that nothing can be its anchor. */
  private static Query perhapsNegated(Random random, int depth) {
    return new Query.Or(List.of(query(random, depth), new Query.Not(query(random, depth))));
  }

  /** One of few words that are in few documents, so that many queries wait for the same word. */
  private static Term rare(Random random) {
    return new Term(Term.Scope.ANYWHERE, "rare" + random.nextInt(50), false, false);
  }

  static MatchDocument document(Random random) {
    MatchDocument.Builder builder = plainDocument(random);
    Span span = new Span(Field.TEXT, random.nextInt(5), 6);
    if (random.nextBoolean()) {
      builder.topic(one(random, NAMES), "Some topic", List.of(span));
    }
    if (random.nextBoolean()) {
      Names names = Names.of(List.of("id", one(random, NAMES), one(random, NAMES)));
      builder.actor(names, List.of(span), random.nextBoolean() ? List.of(span) : List.of());
    }
    return builder.build();
  }

  /** A document in which evidence can only come from its words. */
  static MatchDocument.Builder plainDocument(Random random) {
    return MatchDocument.builder(text(random, 6), text(random, 30))
        .source(random.nextBoolean() ? text(random, 3) : null)
        .language(random.nextBoolean() ? one(random, LANGUAGES) : null);
  }

  private static Query leaf(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Language(one(random, LANGUAGES));
      case 1 -> new Query.Topic(one(random, NAMES));
      default -> new Query.Actor(one(random, NAMES), random.nextBoolean());
    };
  }

  private static Query near(Random random, int depth) {
    return new Query.Near(
        operand(random, depth - 1),
        operand(random, depth - 1),
        1 + random.nextInt(10),
        random.nextBoolean());
  }

  private static Query operand(Random random, int depth) {
    Term.Scope scope = random.nextInt(12) == 0 ? Term.Scope.TITLE : Term.Scope.ANYWHERE;
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 0 -> shortTerm(random, scope);
      case 1 -> new Query.Or(List.of(shortTerm(random, scope), operand(random, depth - 1)));
      default -> near(random, depth);
    };
  }

  private static Query shortTerm(Random random, Term.Scope scope) {
    List<String> terms = List.of("a", "a", "b", "b", "c", "a b", "国", "国王", "国，王");
    String text = random.nextInt(20) == 0 ? one(random, Texts.VOCABULARY) : one(random, terms);
    return new Term(scope, text, false, random.nextInt(6) == 0);
  }

  private static Term term(Random random, Term.Scope scope) {
    StringBuilder text = new StringBuilder(word(random));
    for (int more = random.nextInt(6) - 3; more > 0; more--) {
      text.append(one(random, JOINTS)).append(word(random));
    }
    return new Term(scope, text.toString(), random.nextInt(4) == 0, random.nextInt(4) == 0);
  }

  private static Term.Scope anyScope(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Term.Scope.TITLE;
      case 1 -> Term.Scope.SOURCE;
      default -> Term.Scope.ANYWHERE;
    };
  }

  private static List<Query> several(Random random, int depth) {
    List<Query> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      parts.add(query(random, depth - 1));
    }
    return parts;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(words + 1); i > 0; i--) {
      text.append(word(random)).append(one(random, ENDS));
    }
    return text.toString();
  }

  private static String word(Random random) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> one(random, Texts.COMMON);
      case 3 -> "rare" + random.nextInt(50);
      default -> one(random, Texts.VOCABULARY);
    };
  }

  private static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
