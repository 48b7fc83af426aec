package newswatch.desk.feeds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.desk.metrics.MetricsText;
import newswatch.events.source.FeedAccounts;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all sources for a monitoring system: fetched = new + known + changed + rejected.
 */
public final class FeedMetrics {
  private final MetricsText text;

  private FeedMetrics(MetricsText text) {
    this.text = text;
  }

  /** Adds all metrics of these sources. */
  public static void add(List<FeedReport> reports, MetricsText text) {
    FeedMetrics metrics = new FeedMetrics(text);
    text.family("newswatch_feed_items_total", "counter", "Entries of a source by what they were.");
    for (FeedReport report : reports) {
      FeedAccounts accounts = report.accounts();
      metrics.items(report, "new", accounts.added());
      metrics.items(report, "known", accounts.known());
      metrics.items(report, "changed", accounts.changed());
      metrics.items(report, "rejected", accounts.rejected());
    }
    text.family("newswatch_feed_fetched_total", "counter", "Entries of a source.");
    reports.forEach(
        report ->
            metrics.value("newswatch_feed_fetched_total", report, report.accounts().fetched()));
    text.family("newswatch_feed_polls_total", "counter", "Polls of a source.");
    reports.forEach(
        report -> metrics.value("newswatch_feed_polls_total", report, report.accounts().polls()));
    text.family("newswatch_feed_failures", "gauge", "Failed polls in a row.");
    reports.forEach(report -> metrics.value("newswatch_feed_failures", report, report.failures()));
    text.family("newswatch_feed_last_success_seconds", "gauge", "When a source last answered.");
    reports.forEach(
        report ->
            metrics.value(
                "newswatch_feed_last_success_seconds", report, seconds(report.lastSuccess())));
  }

  private static long seconds(@Nullable Instant time) {
    return time == null ? 0 : time.getEpochSecond();
  }

  private void items(FeedReport report, String outcome, long value) {
    Map<String, String> labels = labels(report);
    labels.put("outcome", outcome);
    text.sample("newswatch_feed_items_total", labels, value);
  }

  private void value(String name, FeedReport report, long value) {
    text.sample(name, labels(report), value);
  }

  private static Map<String, String> labels(FeedReport report) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("feed", report.id());
    labels.put("address", report.address());
    return labels;
  }
}
