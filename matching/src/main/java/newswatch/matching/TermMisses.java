package newswatch.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How near a document comes to a term that does not stand in it. */
final class TermMisses {
  private final MatchDocument document;
  private final PhraseSearch.Effort effort = new PhraseSearch.Effort();

  /** Made when they are first needed: a document with every term needs none. */
  private final Map<Field, WordPlaces> places = new EnumMap<>(Field.class);

  TermMisses(MatchDocument document) {
    this.document = document;
  }

  /** The misses of the nearest kind that there is. */
  List<Miss> of(Term term) {
    if (term.scope() == Term.Scope.SOURCE) {
      return List.of(Miss.Instead.of(document.source().words().text()));
    }
    List<PhraseSearch> searches = new ArrayList<>();
    for (Field field : Field.values()) {
      if (term.scope() == Term.Scope.ANYWHERE || field == Field.TITLE) {
        searches.add(search(term, field));
      }
    }
    List<Miss> misses = otherCase(searches);
    if (misses.isEmpty() && term.scope() == Term.Scope.TITLE) {
      misses = onlyInText(term);
    }
    if (misses.isEmpty()) {
      misses = longerWords(searches);
    }
    return misses.isEmpty() ? partOfPhrase(searches) : misses;
  }

  private PhraseSearch search(Term term, Field field) {
    Words words = document.words(field);
    WordPlaces known = places.computeIfAbsent(field, none -> new WordPlaces(words));
    return new PhraseSearch(term, field, words, known, effort);
  }

  /** The first place of each spelling. */
  private List<Miss> otherCase(List<PhraseSearch> searches) {
    List<Miss> misses = new ArrayList<>();
    Set<String> spellings = new HashSet<>();
    for (PhraseSearch search : searches) {
      for (Span span : search.whole()) {
        if (misses.size() < Explanation.MOST_MISSES && spellings.add(spelling(span))) {
          misses.add(new Miss.OtherCase(span));
        }
      }
    }
    return misses;
  }

  private String spelling(Span span) {
    String text = document.words(span.field()).text();
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.end() - span.start()));
  }

  private List<Miss> onlyInText(Term term) {
    Term anywhere = new Term(Term.Scope.ANYWHERE, term.text(), term.exactCase(), term.prefix());
    return QueryEvaluator.evaluate(anywhere, document).stream()
        .flatMap(List::stream)
        .limit(1)
        .<Miss>map(Miss.OnlyInText::new)
        .toList();
  }

  private static List<Miss> longerWords(List<PhraseSearch> searches) {
    return searches.stream()
        .flatMap(search -> search.longer().stream())
        .limit(Explanation.MOST_MISSES)
        .<Miss>map(Miss.LongerWord::new)
        .toList();
  }

  /** The longest stretch of all fields; of equals the one in the title. */
  private static List<Miss> partOfPhrase(List<PhraseSearch> searches) {
    Miss.PartOfPhrase longest = null;
    for (PhraseSearch search : searches) {
      Miss.PartOfPhrase part = search.part().orElse(null);
      if (part != null && (longest == null || part.count() > longest.count())) {
        longest = part;
      }
    }
    return longest == null ? List.of() : List.of(longest);
  }
}
