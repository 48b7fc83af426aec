package newswatch.app.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.desk.feeds.FeedDecision;
import newswatch.desk.feeds.FeedReport;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedSource;
import org.jspecify.annotations.Nullable;

/** Sources for people at a terminal. */
public final class FeedLines {
  private static final String ROW = "%-9s  %7s  %-12s  %-10s  %-38s  %s";

  private FeedLines() {}

  /** One line for each source, and one more for what is wrong with it. */
  public static List<String> table(List<FeedReport> reports, Instant now) {
    List<String> lines = new ArrayList<>();
    if (!reports.isEmpty()) {
      lines.add(
          ROW.formatted(
              "STATE",
              "A DAY",
              "LAST SUCCESS",
              "NEXT POLL",
              "FETCHED = NEW+KNOWN+CHANGED+REJECTED",
              "TITLE AND ADDRESS"));
    }
    for (FeedReport report : reports) {
      lines.add(
          String.format(
                  Locale.ROOT,
                  ROW,
                  report.status().wireName(),
                  String.format(Locale.ROOT, "%.1f", report.perDay()),
                  ago(report.lastSuccess(), now),
                  ahead(report, now),
                  accounts(report.accounts()),
                  named(report.title(), report.address()))
              .stripTrailing());
      String wrong = wrong(report, now);
      if (!wrong.isEmpty()) {
        lines.add("           " + TerminalText.clean(wrong));
      }
    }
    return lines;
  }

  /** What came of a change. */
  public static String decided(FeedDecision decision) {
    if (decision instanceof FeedDecision.Kept kept) {
      String done =
          switch (kept.change()) {
            case ADDED -> "added";
            case CHANGED -> "changed";
            case UNCHANGED -> "there already, just so";
            case REFRESHED -> "is polled as soon as possible";
          };
      return "source " + named(kept.source()) + ": " + done;
    }
    if (decision instanceof FeedDecision.Removed removed) {
      return "source " + named(removed.source()) + ": removed";
    }
    return TerminalText.clean(((FeedDecision.Refused) decision).message());
  }

  /** What a source is called, with its address. */
  public static String named(FeedSource source) {
    return named(source.title() == null ? source.address() : source.title(), source.address());
  }

  private static String named(String title, String address) {
    String clean = TerminalText.clean(address);
    return title.equals(address) ? clean : TerminalText.clean(title) + " <" + clean + ">";
  }

  private static String wrong(FeedReport report, Instant now) {
    if (report.error() != null) {
      return "%s: %s (%s, %d in a row)"
          .formatted(
              report.error().reason(),
              report.error().detail(),
              ago(report.error().at(), now),
              report.failures());
    }
    if (report.movedTo() != null) {
      return "moved to " + report.movedTo();
    }
    return report.status().needsAttention() && report.reason() != null ? report.reason() : "";
  }

  private static String accounts(FeedAccounts accounts) {
    return String.format(
        Locale.ROOT,
        "%,d = %,d+%,d+%,d+%,d",
        accounts.fetched(),
        accounts.added(),
        accounts.known(),
        accounts.changed(),
        accounts.rejected());
  }

  private static String ago(@Nullable Instant time, Instant now) {
    return time == null ? "never" : span(Duration.between(time, now)) + " ago";
  }

  private static String ahead(FeedReport report, Instant now) {
    if (report.nextPoll() == null) {
      return report.paused() ? "paused" : "soon";
    }
    Duration left = Duration.between(now, report.nextPoll());
    return left.isNegative() ? "now" : "in " + span(left);
  }

  private static String span(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " min";
    }
    return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " days";
  }
}
