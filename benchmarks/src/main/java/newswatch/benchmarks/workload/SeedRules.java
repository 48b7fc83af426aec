package newswatch.benchmarks.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.WatchFile;
import newswatch.alerts.match.WatchMatcher;
import newswatch.enrich.TagRuleFiles;
import newswatch.enrich.TagRules;
import newswatch.enrich.Tagger;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;

/** The services' own classes with the rules that newswatch brings along. */
public record SeedRules(Tagger tagger, WatchMatcher matcher) {

  /**
   * Reads the rules of a folder.
   *
   * @throws IllegalArgumentException when a file cannot be read or has faults
   */
  public static SeedRules read(Path seeds) {
    Path actorsFile = seeds.resolve("actors.yaml");
    TagRuleFiles tags = TagRuleFiles.read(seeds.resolve("taxonomy.yaml"), actorsFile);
    WatchFile watches = WatchFile.read(seeds.resolve("watches.yaml"));
    List<String> faults = new ArrayList<>(tags.faults());
    faults.addAll(watches.faults());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\nnewswatch: ", faults));
    }
    TagRules rules = tags.rules();
    List<Actor> actors = YamlList.read(actorsFile, Actor.class).values();
    return new SeedRules(
        new Tagger(() -> rules), new WatchMatcher(watches.watches(), ActorNames.of(actors)));
  }
}
