package newswatch.app.explain;

import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.explain.Difference;
import newswatch.alerts.explain.Recomputation;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.DocumentTexts;
import newswatch.events.Occasion;
import newswatch.events.Origin;
import newswatch.events.TopicTag;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;

/** A report as lines for people. */
public final class AlertReportLines {
  private static final int MOST_TOPIC_LINES = 3;
  private static final int LONGEST_VALUE = 300;

  private final AlertReport report;
  private final Alert alert;
  private final List<String> lines = new ArrayList<>();

  private AlertReportLines(AlertReport report) {
    this.report = report;
    alert = report.alert().value();
  }

  /** The lines: what it is made of, the outcome, evidence, query, topics, records. */
  public static List<String> of(AlertReport report) {
    AlertReportLines text = new AlertReportLines(report);
    text.addHead();
    text.addOutcome();
    var tagged = report.tagged();
    if (tagged != null) {
      text.addDocument(DocumentTexts.of(tagged.value().document()), tagged.value().topics());
    }
    text.addRecords();
    return text.lines;
  }

  private void addHead() {
    add("alert", alert.id());
    add(
        "watch",
        "%s (%s), version %d"
            .formatted(alert.watch().id(), alert.watch().name(), alert.watch().version()));
    Watch watch = report.watch();
    if (watch != null) {
      add("query", watch.query());
      if (!report.withWatchThatFired()) {
        add(
            "",
            "this is version %d: version %d is not in newswatch.watches any more"
                .formatted(watch.version(), alert.watch().version()));
      }
    }
    DocumentReference document = alert.document();
    add("document", document.title());
    add("", "id " + document.id());
    addIfKnown("source ", document.source());
    addIfKnown("published ", document.published());
    addIfKnown("", document.url());
    addOccasion(alert.occasion());
    add("taxonomy", taxonomy());
  }

  private void addOccasion(@Nullable Occasion occasion) {
    if (occasion == null) {
      return;
    }
    add("occasion", occasion.says());
    add("", "from %s to %s".formatted(occasion.since(), occasion.until()));
    addIfKnown("other end ", occasion.counterpart());
    for (DocumentReference document : occasion.documents()) {
      add("", "%s  %s  %s".formatted(document.published(), document.id(), document.title()));
    }
    add(
        "",
        "taken as it was decided; newswatch watch test QUERY --when decides on all of the past");
  }

  private String taxonomy() {
    String then = alert.taxonomy() == null ? "unknown" : alert.taxonomy();
    return report.sameTaxonomy()
        ? then + ", still in force"
        : "%s then, %s now: today's topics and actors might tag the document otherwise"
            .formatted(then, report.taxonomyNow());
  }

  private void addOutcome() {
    String with = report.withWatchThatFired() ? "" : " with another version of the watch";
    add(
        "recomputed",
        switch (report.outcome()) {
          case SAME -> (with.isEmpty() ? "" : with.strip() + ": ") + "the same";
          case DIFFERENT -> "an alert that differs" + with;
          case NO_ALERT -> "no alert: the watch is not met" + with;
          case IMPOSSIBLE -> "not possible: " + report.obstacle();
        });
    Recomputation again = report.recomputation();
    for (Difference difference : again == null ? List.<Difference>of() : again.differences()) {
      add("", difference.field() + " then: " + value(difference.then()));
      add("", difference.field() + " now: " + value(difference.now()));
    }
    boolean unexpected =
        report.outcome() == AlertReport.Outcome.DIFFERENT
            || report.outcome() == AlertReport.Outcome.NO_ALERT;
    if (unexpected && report.withWatchThatFired()) {
      add(
          "",
          "watch and document are those that fired: the names of actors, or newswatch, changed");
    }
  }

  private static String value(@Nullable Object value) {
    return value == null ? "none" : TerminalText.shorten(Json.line(value), LONGEST_VALUE);
  }

  private void addDocument(DocumentTexts texts, List<TopicTag> topics) {
    ContextLines contexts = new ContextLines(texts);
    section("evidence", contexts.of(alert.evidence(), Integer.MAX_VALUE));
    Recomputation again = report.recomputation();
    if (again != null) {
      section("why", PartLines.of(PartReport.of(again.explanation(), texts), texts));
    }
    List<String> tags = new ArrayList<>();
    for (TopicTag topic : topics) {
      tags.addAll(TopicLines.of(topic));
      contexts.of(topic.evidence(), MOST_TOPIC_LINES).forEach(line -> tags.add("  " + line));
    }
    section("topics", tags);
  }

  private void addRecords() {
    var tagged = report.tagged();
    var document = report.document();
    section(
        "records",
        List.of(
            "alert     " + place(report.alert().origin()),
            "tagged    " + place(tagged == null ? null : tagged.origin()),
            "document  " + place(document == null ? null : document.origin())));
  }

  private static String place(@Nullable Origin origin) {
    return origin == null ? "not there" : origin.describe();
  }

  private void section(String name, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(name);
      content.forEach(line -> lines.add("  " + line));
    }
  }

  private void addIfKnown(String label, @Nullable Object value) {
    if (value != null) {
      add("", label + value);
    }
  }

  private void add(String label, String value) {
    lines.add("%-12s%s".formatted(label, TerminalText.clean(value)));
  }
}
