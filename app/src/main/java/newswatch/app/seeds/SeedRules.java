package newswatch.app.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import newswatch.alerts.match.WatchFile;
import newswatch.enrich.TagRuleFiles;
import newswatch.enrich.TagRules;
import newswatch.events.Digest;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;

/**
 * One file of seed rules, read and checked.
 *
 * @param location its name in the sources channel, for the bundled ones such as {@code
 *     seeds/taxonomy.yaml}
 * @param fingerprint changes with the file's content
 */
public record SeedRules<V>(
    String location,
    String fingerprint,
    Channel<String, V> channel,
    List<V> rules,
    Function<V, String> id,
    boolean ownedByUsers) {
  private static final int FINGERPRINT_BYTES = 32;

  /** All three files of a folder; none when there are faults, which are added to the list. */
  static List<SeedRules<?>> readAll(Path folder, String name, List<String> faults)
      throws IOException {
    Path taxonomy = folder.resolve("taxonomy.yaml");
    Path actors = folder.resolve("actors.yaml");
    Path watches = folder.resolve("watches.yaml");
    TagRuleFiles tagRules = TagRuleFiles.read(taxonomy, actors);
    WatchFile watchFile = WatchFile.read(watches);
    faults.addAll(tagRules.faults());
    faults.addAll(watchFile.faults());
    if (!faults.isEmpty()) {
      return List.of();
    }
    TagRules rules = tagRules.rules();
    return List.of(
        of(name, taxonomy, Channels.TOPICS, rules.taxonomy().topics(), Topic::id, false),
        of(name, actors, Channels.ACTORS, rules.actorNames().actors(), Actor::id, false),
        of(name, watches, Channels.WATCHES, watchFile.watches().watches(), Watch::id, true));
  }

  /** The checked rules of one file of a folder. */
  static <V> SeedRules<V> of(
      String folder,
      Path file,
      Channel<String, V> channel,
      List<V> rules,
      Function<V, String> id,
      boolean ownedByUsers)
      throws IOException {
    String fingerprint = Digest.ofFile(file).hex(FINGERPRINT_BYTES);
    return new SeedRules<>(
        folder + "/" + file.getFileName(), fingerprint, channel, rules, id, ownedByUsers);
  }
}
