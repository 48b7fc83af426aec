package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evidence points at what was found, in any text, to the character. */
class EvidencePropertyTest {

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Provide
  Arbitrary<Query> query() {
    return Queries.query();
  }

  @Provide
  Arbitrary<MatchDocument> plainDocument() {
    return Arbitraries.randomValue(random -> Queries.plainDocument(random).build());
  }

  @Property(tries = 2000)
  void words_that_stand_in_any_text_are_found_where_they_stand(
      @ForAll("anything") String text, @ForAll long seed) {
    MatchDocument document = MatchDocument.builder(text, text).build();
    Words words = document.words(Field.TEXT);
    if (words.count() == 0) {
      return;
    }
    Random random = new Random(seed);
    int first = random.nextInt(words.count());
    int last = Math.min(words.count() - 1, first + random.nextInt(4));
    String phrase = text.substring(words.startChar(first), words.endChar(last));
    Term term = new Term(Term.Scope.ANYWHERE, phrase, random.nextBoolean(), random.nextBoolean());
    List<Span> evidence = evidence(term, document);
    assertThat(evidence).contains(new Span(Field.TEXT, words.start(first), words.end(last)));
    checkPlaces(evidence, document, List.of(term));
  }

  @Property(tries = 3000)
  void every_piece_of_evidence_is_one_of_the_querys_terms(
      @ForAll("query") Query query, @ForAll("plainDocument") MatchDocument document) {
    checkPlaces(evidence(query, document), document, terms(query));
  }

  private static List<Span> evidence(Query query, MatchDocument document) {
    WatchIndex<Integer> index = WatchIndexes.with(Runnable::run);
    index.put(1, query);
    List<Match<Integer>> matches = index.match(document);
    return matches.isEmpty() ? List.of() : matches.get(0).evidence();
  }

  private static void checkPlaces(List<Span> evidence, MatchDocument document, List<Term> terms) {
    assertThat(evidence).isSorted().doesNotHaveDuplicates();
    for (Span span : evidence) {
      String text = document.words(span.field()).text();
      assertThat(span.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
      String slice = Texts.slice(text, span.start(), span.end());
      assertThat(terms)
          .as("terms of %s", slice)
          .anyMatch(term -> isWholly(term, span.field(), slice));
    }
  }

  /** Whether a text, split on its own, is the term from its first character to its last. */
  private static boolean isWholly(Term term, Field field, String text) {
    MatchDocument alone =
        field == Field.TITLE
            ? MatchDocument.builder(text, "").build()
            : MatchDocument.builder("", text).build();
    Span whole = new Span(field, 0, text.codePointCount(0, text.length()));
    return PlainEvaluator.evaluate(term, alone).orElse(List.of()).contains(whole);
  }

  private static List<Term> terms(Query query) {
    List<Term> terms = new ArrayList<>();
    if (query instanceof Term term) {
      terms.add(term);
    } else if (query instanceof Query.And and) {
      and.parts().forEach(part -> terms.addAll(terms(part)));
    } else if (query instanceof Query.Or or) {
      or.parts().forEach(part -> terms.addAll(terms(part)));
    } else if (query instanceof Query.Near near) {
      terms.addAll(terms(near.left()));
      terms.addAll(terms(near.right()));
    }
    return terms;
  }
}
