package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A query as Lucene says it.
 *
 * <p>A distance of n positions is at most n - 1 words between, which Lucene calls gaps. Lucene
 * keeps the narrowest of the places of a NEAR only, so that one NEAR in another can mean less
 * there: it is not translated, nor is exact case and what is known about a document.
 */
final class LuceneQuery {
  private LuceneQuery() {}

  static org.apache.lucene.search.Query of(Query query) {
    if (query instanceof Term term) {
      return inFields(term.scope(), field -> ofAlternatives(term, field));
    } else if (query instanceof Query.And and) {
      return joined(and.parts(), Occur.MUST);
    } else if (query instanceof Query.Or or) {
      return joined(or.parts(), Occur.SHOULD);
    } else if (query instanceof Query.Not not) {
      return new BooleanQuery.Builder()
          .add(new MatchAllDocsQuery(), Occur.MUST)
          .add(of(not.part()), Occur.MUST_NOT)
          .build();
    } else if (query instanceof Query.Near near) {
      return inFields(Term.Scope.ANYWHERE, field -> new IntervalQuery(field, ofNear(near)));
    }
    throw new IllegalArgumentException("not translated: " + query);
  }

  /** Whether Lucene can say a query. */
  static boolean says(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(LuceneQuery::says);
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().allMatch(LuceneQuery::says);
    } else if (query instanceof Query.Not not) {
      return says(not.part());
    } else if (query instanceof Query.Near near) {
      return saysPlace(near.left()) && saysPlace(near.right());
    }
    return saysPlace(query) || (query instanceof Term term && saysTerm(term, Term.Scope.TITLE));
  }

  private static boolean saysPlace(Query query) {
    return query instanceof Query.Or or
        ? or.parts().stream().allMatch(LuceneQuery::saysPlace)
        : query instanceof Term term && saysTerm(term, Term.Scope.ANYWHERE);
  }

  /** A term without exact case, punctuation that counts as in 国，王, and attached words. */
  private static boolean saysTerm(Term term, Term.Scope scope) {
    return term.scope() == scope
        && !term.exactCase()
        && term.toString().indexOf('，') < 0
        && IntStream.range(0, term.count()).noneMatch(term::isAttached);
  }

  /** Whether Lucene's highlights are the words of a match and not its terms, or not all of them. */
  static boolean highlightsWords(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().anyMatch(LuceneQuery::highlightsWords);
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(LuceneQuery::highlightsWords);
    }
    return query instanceof Query.Near
        || (query instanceof Term term && term.prefix() && term.count() > 1);
  }

  private static org.apache.lucene.search.Query joined(List<Query> parts, Occur occur) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    parts.forEach(part -> builder.add(of(part), occur));
    return builder.build();
  }

  private static org.apache.lucene.search.Query inFields(
      Term.Scope scope, Function<String, org.apache.lucene.search.Query> ofField) {
    if (scope == Term.Scope.TITLE) {
      return ofField.apply(Field.TITLE.wireName());
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Field field : Field.values()) {
      builder.add(ofField.apply(field.wireName()), Occur.SHOULD);
    }
    return builder.build();
  }

  private static org.apache.lucene.search.Query ofAlternatives(Term term, String field) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    term.alternatives().forEach(each -> builder.add(ofTerm(each, field), Occur.SHOULD));
    return builder.build();
  }

  private static org.apache.lucene.search.Query ofTerm(Term term, String field) {
    if (term.count() > 1 && term.prefix()) {
      return new IntervalQuery(field, ofPhrase(term));
    }
    org.apache.lucene.index.Term first = new org.apache.lucene.index.Term(field, term.folded(0));
    if (term.count() == 1) {
      return term.prefix() ? new PrefixQuery(first) : new TermQuery(first);
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int word = 0; word < term.count(); word++) {
      phrase.add(new org.apache.lucene.index.Term(field, term.folded(word)));
    }
    return phrase.build();
  }

  private static IntervalsSource ofNear(Query.Near near) {
    IntervalsSource left = ofOperand(near.left());
    IntervalsSource right = ofOperand(near.right());
    return Intervals.maxgaps(
        near.distance() - 1,
        near.ordered()
            ? Intervals.ordered(left, right)
            : Intervals.unorderedNoOverlaps(left, right));
  }

  private static IntervalsSource ofOperand(Query operand) {
    if (operand instanceof Query.Or or) {
      return Intervals.or(or.parts().stream().map(LuceneQuery::ofOperand).toList());
    }
    Term term = (Term) operand;
    return Intervals.or(term.alternatives().stream().map(LuceneQuery::ofPhrase).toList());
  }

  private static IntervalsSource ofPhrase(Term term) {
    List<IntervalsSource> words = new ArrayList<>();
    for (int word = 0; word < term.count(); word++) {
      boolean open = term.prefix() && word == term.count() - 1;
      words.add(
          open
              ? Intervals.prefix(new BytesRef(term.folded(word)), 1_000)
              : Intervals.term(term.folded(word)));
    }
    return words.size() == 1
        ? words.get(0)
        : Intervals.phrase(words.toArray(IntervalsSource[]::new));
  }
}
