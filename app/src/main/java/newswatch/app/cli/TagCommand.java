package newswatch.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import newswatch.enrich.TagRules;
import newswatch.enrich.Tagger;
import newswatch.events.Document;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswatch tag}: documents in, tagged documents out. */
@Command(
    name = "tag",
    description = {
      "Filter: documents in, tagged documents out, both as NDJSON, in the same order.",
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

  @Mixin private TagRuleOptions ruleOptions = new TagRuleOptions();

  TagCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TagRules rules = ruleOptions.read(surroundings);
    Tagger tagger = new Tagger(() -> rules);
    return new LineFilter(surroundings)
        .run(
            line ->
                Json.decode(line, Document.class).map(document -> List.of(tagger.tag(document))));
  }
}
