package newswatch.app.explain;

import java.util.List;
import java.util.Locale;
import newswatch.alerts.explain.Difference;
import newswatch.alerts.explain.Recomputation;
import newswatch.events.Alert;
import newswatch.events.DocumentTexts;
import newswatch.events.Origin;
import newswatch.events.TopicTag;
import newswatch.events.rules.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A report as {@code newswatch explain --json} gives it.
 *
 * @param watch what it was explained with
 * @param watchIs fired for the version that fired, current for another one, gone for none
 * @param recomputed same, different, no-alert or impossible
 * @param obstacle why it was impossible
 * @param differences the fields that came out otherwise
 * @param topics of the tagged document, with their scores and evidence
 * @param explanation the parts of the query, each before the parts in it
 */
public record AlertReportJson(
    Alert alert,
    @Nullable Watch watch,
    String watchIs,
    String recomputed,
    @Nullable String obstacle,
    List<Difference> differences,
    Taxonomy taxonomy,
    List<TopicTag> topics,
    List<PartReport> explanation,
    Records records) {

  /** The version of topics and actors that tagged the document, and the one in force. */
  public record Taxonomy(@Nullable String then, String now) {}

  /** Where everything is kept. */
  public record Records(Origin alert, @Nullable Origin tagged, @Nullable Origin document) {}

  /** The report as it is written. */
  public static AlertReportJson of(AlertReport report) {
    Alert alert = report.alert().value();
    Recomputation again = report.recomputation();
    var tagged = report.tagged();
    var document = report.document();
    return new AlertReportJson(
        alert,
        report.watch(),
        report.watch() == null ? "gone" : report.withWatchThatFired() ? "fired" : "current",
        report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        report.obstacle(),
        again == null ? List.of() : again.differences(),
        new Taxonomy(alert.taxonomy(), report.taxonomyNow()),
        tagged == null ? List.of() : tagged.value().topics(),
        again == null || tagged == null
            ? List.of()
            : PartReport.of(again.explanation(), DocumentTexts.of(tagged.value().document())),
        new Records(
            report.alert().origin(),
            tagged == null ? alert.origin() : tagged.origin(),
            document == null ? null : document.origin()));
  }
}
