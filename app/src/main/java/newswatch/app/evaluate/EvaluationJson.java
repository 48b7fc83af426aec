package newswatch.app.evaluate;

import java.util.List;

/**
 * An evaluation as {@code newswatch evaluate --json} gives it.
 *
 * @param rejected how many lines could not be used
 * @param figures every share by name, which {@code --min} and {@code --max} use
 * @param missed the thresholds that do not hold
 */
public record EvaluationJson(
    long documents,
    long rejected,
    String taxonomy,
    Figures figures,
    EvaluationReport.Topics topics,
    EvaluationReport.Names names,
    EvaluationReport.Actors actors,
    WrongActors wrongActors,
    EvaluationReport.Languages languages,
    EvaluationReport.Stories stories,
    EvaluationReport.Checked evidence,
    List<Mistake> worst,
    List<String> notJudged,
    List<String> missed) {

  /** A report as it is written. */
  public static EvaluationJson of(EvaluationReport report, long rejected, List<String> missed) {
    return new EvaluationJson(
        report.documents(),
        rejected,
        report.taxonomy(),
        report.figures(),
        report.topics(),
        report.names(),
        report.actors(),
        report.wrongActors(),
        report.languages(),
        report.stories(),
        report.evidence(),
        report.worst(),
        report.notJudged(),
        missed);
  }
}
