package newswatch.app.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import newswatch.events.Digest;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import newswatch.events.rules.Watch;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;

/**
 * One file of seed rules, read and checked.
 *
 * @param location its name in the sources channel, such as {@code seeds/taxonomy.yaml}
 * @param fingerprint changes with the file's content
 */
record SeedRules<V>(
    String location,
    String fingerprint,
    Channel<String, V> channel,
    List<V> rules,
    Function<V, String> id,
    boolean ownedByUsers) {
  private static final int FINGERPRINT_BYTES = 32;

  /** All three files of a folder; every fault of every file is added to the list. */
  static List<SeedRules<?>> readAll(Path folder, List<String> faults) throws IOException {
    List<SeedRules<?>> files = new ArrayList<>();
    files.add(
        read(
            folder.resolve("taxonomy.yaml"),
            Topic.class,
            Channels.TOPICS,
            Topic::id,
            SeedRules::queries,
            false,
            faults));
    files.add(
        read(
            folder.resolve("actors.yaml"),
            Actor.class,
            Channels.ACTORS,
            Actor::id,
            actor -> List.of(),
            false,
            faults));
    files.add(
        read(
            folder.resolve("watches.yaml"),
            Watch.class,
            Channels.WATCHES,
            Watch::id,
            watch -> List.of(watch.query()),
            true,
            faults));
    return files;
  }

  private static <V> SeedRules<V> read(
      Path file,
      Class<V> type,
      Channel<String, V> channel,
      Function<V, String> id,
      Function<V, List<String>> queries,
      boolean ownedByUsers,
      List<String> faults)
      throws IOException {
    YamlList<V> list = YamlList.read(file, type);
    faults.addAll(list.faults());
    for (YamlList.Entry<V> entry : list.entries()) {
      for (String query : queries.apply(entry.value())) {
        if (QueryParser.parse(query) instanceof ParsedQuery.Refused refused) {
          for (QueryFault fault : refused.faults()) {
            faults.add(
                "%s:%d: %s: query at %d: %s"
                    .formatted(
                        file,
                        entry.line(),
                        id.apply(entry.value()),
                        fault.position(),
                        fault.message()));
          }
        }
      }
    }
    String fingerprint = Files.exists(file) ? Digest.ofFile(file).hex(FINGERPRINT_BYTES) : "none";
    return new SeedRules<>(
        "seeds/" + file.getFileName(), fingerprint, channel, list.values(), id, ownedByUsers);
  }

  private static List<String> queries(Topic topic) {
    return topic.expressions().stream().map(e -> e.query()).toList();
  }
}
