package newswatch.benchmarks.measure;

import java.util.List;

/**
 * What {@code newswatch bench pipeline} has measured; its JSON is these names.
 *
 * @param documentsPerCpuSecond through all steps, one after the other
 */
public record PipelineReport(
    String java,
    String source,
    int documents,
    double meanCharacters,
    int rounds,
    List<StepFigures> steps,
    double documentsPerCpuSecond,
    double alertsPerDocument) {

  public PipelineReport {
    steps = List.copyOf(steps);
  }

  /**
   * What one step takes.
   *
   * @param share of the time of all steps, from 0 to 1
   */
  public record StepFigures(
      String name, double microsPerDocument, double documentsPerCpuSecond, double share) {}
}
