package newswatch.desk.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Appearance;
import newswatch.events.Appearances;

/**
 * From which sources the documents came that were announced lately to have more than one. Bounded;
 * thread-safe.
 */
public final class RecentAppearances {
  /** Far more documents than the desk keeps, as they come in another order. */
  private static final int KEPT = 2_000;

  private final Map<String, List<Appearance>> sources = new LinkedHashMap<>();

  /** Keeps what is known now of a document, and forgets the one that was told of least lately. */
  public synchronized void add(Appearances appearances) {
    sources.remove(appearances.document());
    sources.put(appearances.document(), appearances.sources());
    if (sources.size() > KEPT) {
      sources.remove(sources.keySet().iterator().next());
    }
  }

  /** All sources of a document; empty when it has but one, or when that was told long ago. */
  public synchronized List<Appearance> of(String document) {
    return sources.getOrDefault(document, List.of());
  }
}
