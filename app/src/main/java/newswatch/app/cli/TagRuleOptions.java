package newswatch.app.cli;

import java.nio.file.Path;
import newswatch.enrich.TagRuleFiles;
import newswatch.enrich.TagRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which topics and actors documents are tagged with. */
final class TagRuleOptions {
  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description = "The topics. Default: the ones that newswatch brings along.")
  private @Nullable Path taxonomy;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "The actors. Default: the ones that newswatch brings along.")
  private @Nullable Path actors;

  /** Reads them; files with faults end the command with all faults. */
  TagRules read(Surroundings surroundings) {
    Path taxonomyFile = taxonomy == null ? surroundings.seeds().resolve("taxonomy.yaml") : taxonomy;
    Path actorsFile = actors == null ? surroundings.seeds().resolve("actors.yaml") : actors;
    TagRuleFiles files = TagRuleFiles.read(taxonomyFile, actorsFile);
    if (!files.faults().isEmpty()) {
      throw CommandFailure.faults(files.faults());
    }
    return files.rules();
  }
}
