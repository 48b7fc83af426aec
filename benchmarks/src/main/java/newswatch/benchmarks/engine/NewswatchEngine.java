package newswatch.benchmarks.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.events.Document;
import newswatch.matching.Match;
import newswatch.matching.MatchDocument;
import newswatch.matching.Query;
import newswatch.matching.WatchIndex;

/** The product's own index, used as the product uses it: from title and text to ids and spans. */
public final class NewswatchEngine implements MatchEngine {
  private final WatchIndex<String> index = new WatchIndex<>();

  @Override
  public String name() {
    return "newswatch";
  }

  @Override
  public void load(Map<String, Query> watches) {
    index.putAll(watches.entrySet().parallelStream());
  }

  @Override
  public void put(String id, Query query) {
    index.put(id, query);
  }

  @Override
  public void remove(String id) {
    index.remove(id);
  }

  @Override
  public void match(Document document, Tally tally) {
    for (Match<String> match : matches(document)) {
      tally.add(match.evidence().size());
    }
  }

  @Override
  public Set<String> ids(Document document) {
    return matches(document).stream().map(Match::key).collect(Collectors.toSet());
  }

  @Override
  public void close() {}

  private List<Match<String>> matches(Document document) {
    return index.match(MatchDocument.builder(document.title(), document.text()).build());
  }
}
