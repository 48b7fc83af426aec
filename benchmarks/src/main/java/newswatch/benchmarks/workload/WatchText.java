package newswatch.benchmarks.workload;

import newswatch.matching.ParsedQuery;
import newswatch.matching.Query;
import newswatch.matching.QueryParser;

/** A watch as a person would write it, in the watch query language. */
public record WatchText(String id, WatchKind kind, String text) {

  /** The query that the text says. */
  public Query query() {
    if (QueryParser.parse(text) instanceof ParsedQuery.Accepted accepted) {
      return accepted.query();
    }
    throw new IllegalStateException("a watch was made that is no query: " + text);
  }
}
