package newswatch.benchmarks.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.matching.Query;
import newswatch.matching.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
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
      return new IntervalQuery(FIELD, intervals(near));
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
  private static IntervalsSource intervals(Query.Near near) {
    IntervalsSource left = intervals(near.left());
    IntervalsSource right = intervals(near.right());
    return Intervals.maxgaps(
        near.distance() - 1,
        near.ordered()
            ? Intervals.ordered(left, right)
            : Intervals.unorderedNoOverlaps(left, right));
  }

  private static IntervalsSource intervals(Query query) {
    if (query instanceof Term term) {
      List<IntervalsSource> words = new ArrayList<>();
      words(term).forEach(word -> words.add(Intervals.term(word)));
      return words.size() == 1
          ? words.get(0)
          : Intervals.phrase(words.toArray(IntervalsSource[]::new));
    } else if (query instanceof Query.Near near) {
      return intervals(near);
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
