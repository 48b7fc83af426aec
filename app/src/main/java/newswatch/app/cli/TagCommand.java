package newswatch.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.StoryFilter;
import newswatch.enrich.TagRuleFiles;
import newswatch.enrich.TagRules;
import newswatch.enrich.Tagger;
import newswatch.events.Document;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code newswatch tag}: documents in, tagged documents out. */
@Command(
    name = "tag",
    description = {
      "Filter: documents in, tagged documents out, both as NDJSON, in the same order.",
      "A document that repeats one of the 50,000 before it shares its story.",
      "A line that cannot be read becomes a rejection on standard error, and the rest goes on."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch read ~/articles | newswatch tag",
      "  newswatch tag --taxonomy my-topics.yaml --actors my-actors.yaml < documents.ndjson"
    })
final class TagCommand implements Callable<Integer> {
  private final Surroundings surroundings;

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

  TagCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TagRules rules = rules();
    Tagger tagger = new Tagger(() -> rules);
    StoryFilter stories = new StoryFilter();
    return new LineFilter(surroundings)
        .run(
            line ->
                Json.decode(line, Document.class)
                    .map(document -> List.of(stories.place(tagger.tagAndFingerprint(document)))));
  }

  private TagRules rules() {
    Path taxonomyFile = taxonomy == null ? surroundings.seeds().resolve("taxonomy.yaml") : taxonomy;
    Path actorsFile = actors == null ? surroundings.seeds().resolve("actors.yaml") : actors;
    TagRuleFiles files = TagRuleFiles.read(taxonomyFile, actorsFile);
    if (!files.faults().isEmpty()) {
      throw CommandFailure.faults(files.faults());
    }
    return files.rules();
  }
}
