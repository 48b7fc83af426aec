package newswatch.ingest.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FullText;

/** Sources and states for tests. */
public final class PolledSource {
  public static final Instant NOW = Instant.parse("2025-05-21T10:00:00Z");
  public static final String ADDRESS = "https://example.org/feed";

  private PolledSource() {}

  public static FeedSource source(Integer minutes) {
    return source(ADDRESS, minutes, FullText.NEVER);
  }

  public static FeedSource source(String address, Integer minutes, FullText fullText) {
    return new FeedSource(
        null, address, null, null, null, null, fullText, minutes, false, null, NOW);
  }

  public static FeedState fresh(FeedSource source) {
    return FeedState.initial(source.id(), NOW);
  }

  /** Well, with so many documents on each of the last days and the last one at a time. */
  public static FeedState bringing(FeedSource source, int documentsPerDay, Instant last) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    List<Integer> counts = Collections.nCopies(FeedDays.MOST, documentsPerDay);
    return fresh(source).toBuilder()
        .health(FeedHealth.HEALTHY)
        .days(new FeedDays(today, counts))
        .lastNew(last)
        .build();
  }

  public static FeedState failing(FeedSource source, int failures, Instant since) {
    return fresh(source).toBuilder().failures(failures).failingSince(since).build();
  }
}
