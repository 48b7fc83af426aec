package newswatch.benchmarks.engine.lucene;

import java.util.List;
import java.util.stream.IntStream;
import newswatch.matching.Query;
import newswatch.matching.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/** Says watches in Lucene's queries, in the form that Lucene answers fastest. */
final class MonitorQueries {
  /** Title and text are one field, one behind the other: two would double every query. */
  static final String FIELD = "news";

  private MonitorQueries() {}

  static org.apache.lucene.search.Query of(Query query) {
    if (query instanceof Term term) {
      return of(term);
    } else if (query instanceof Query.Near near) {
      return spans(near);
    } else if (query instanceof Query.And and) {
      return of(and);
    } else if (query instanceof Query.Or or) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      or.parts().forEach(part -> any.add(of(part), Occur.SHOULD));
      return any.build();
    }
    throw cannotSay(query);
  }

  private static org.apache.lucene.search.Query of(Query.And and) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query part : and.parts()) {
      if (part instanceof Query.Not not) {
        all.add(of(not.part()), Occur.MUST_NOT);
      } else {
        all.add(of(part), Occur.MUST);
      }
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query of(Term term) {
    List<String> words = words(term);
    if (words.size() == 1) {
      return new TermQuery(new org.apache.lucene.index.Term(FIELD, words.get(0)));
    }
    return new PhraseQuery(FIELD, words.toArray(String[]::new));
  }

  /** Lucene counts the words between; newswatch counts from word to word. */
  private static SpanQuery spans(Query.Near near) {
    SpanQuery[] sides = {spans(near.left()), spans(near.right())};
    return new SpanNearQuery(sides, near.distance() - 1, near.ordered());
  }

  private static SpanQuery spans(Query query) {
    if (query instanceof Query.Near near) {
      return spans(near);
    } else if (query instanceof Term term) {
      SpanQuery[] words =
          words(term).stream()
              .map(word -> new SpanTermQuery(new org.apache.lucene.index.Term(FIELD, word)))
              .toArray(SpanQuery[]::new);
      return words.length == 1 ? words[0] : new SpanNearQuery(words, 0, true);
    }
    throw cannotSay(query);
  }

  private static List<String> words(Term term) {
    if (term.scope() != Term.Scope.ANYWHERE || term.exactCase() || term.prefix()) {
      throw cannotSay(term);
    }
    return IntStream.range(0, term.count()).mapToObj(term::folded).toList();
  }

  private static IllegalArgumentException cannotSay(Query query) {
    return new IllegalArgumentException("a query that the peers are not asked: " + query);
  }
}
