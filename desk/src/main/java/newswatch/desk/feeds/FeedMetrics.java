package newswatch.desk.feeds;

import java.time.Instant;
import java.util.List;
import newswatch.events.source.FeedAccounts;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of all sources for a monitoring system: fetched = new + known + changed + rejected.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the text format</a>
 */
public final class FeedMetrics {
  /** The media type of the format. */
  public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  private FeedMetrics() {}

  /** All metrics of these sources, as text. */
  public static String of(List<FeedReport> reports) {
    FeedMetrics metrics = new FeedMetrics();
    metrics.family(
        "newswatch_feed_items_total", "counter", "Entries of a source by what they were.");
    for (FeedReport report : reports) {
      FeedAccounts accounts = report.accounts();
      metrics.items(report, "new", accounts.added());
      metrics.items(report, "known", accounts.known());
      metrics.items(report, "changed", accounts.changed());
      metrics.items(report, "rejected", accounts.rejected());
    }
    metrics.family("newswatch_feed_fetched_total", "counter", "Entries of a source.");
    reports.forEach(
        report ->
            metrics.value("newswatch_feed_fetched_total", report, report.accounts().fetched()));
    metrics.family("newswatch_feed_polls_total", "counter", "Polls of a source.");
    reports.forEach(
        report -> metrics.value("newswatch_feed_polls_total", report, report.accounts().polls()));
    metrics.family("newswatch_feed_failures", "gauge", "Failed polls in a row.");
    reports.forEach(report -> metrics.value("newswatch_feed_failures", report, report.failures()));
    metrics.family("newswatch_feed_last_success_seconds", "gauge", "When a source last answered.");
    reports.forEach(
        report ->
            metrics.value(
                "newswatch_feed_last_success_seconds", report, seconds(report.lastSuccess())));
    return metrics.text.toString();
  }

  private static long seconds(@Nullable Instant time) {
    return time == null ? 0 : time.getEpochSecond();
  }

  private void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void items(FeedReport report, String outcome, long value) {
    sample("newswatch_feed_items_total", labels(report) + ",outcome=\"" + outcome + "\"", value);
  }

  private void value(String name, FeedReport report, long value) {
    sample(name, labels(report), value);
  }

  private void sample(String name, String labels, long value) {
    text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
  }

  private static String labels(FeedReport report) {
    return "feed=\"%s\",address=\"%s\"".formatted(report.id(), escaped(report.address()));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
