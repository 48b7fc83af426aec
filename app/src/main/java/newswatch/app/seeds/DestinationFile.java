package newswatch.app.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.app.delivery.DestinationKinds;
import newswatch.events.channel.Channels;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Destination;

/** A YAML list of destinations. */
public final class DestinationFile {
  private DestinationFile() {}

  /** Reads and checks a file; what cannot be read at all is a fault too. */
  public static SeedFolder read(Path file, DestinationKinds kinds) {
    YamlList<Destination> list = YamlList.read(file, Destination.class);
    List<String> faults = new ArrayList<>(list.faults());
    Set<String> ids = new HashSet<>();
    for (YamlList.Entry<Destination> entry : list.entries()) {
      String place = file + ":" + entry.line() + ": ";
      if (!ids.add(entry.value().id())) {
        faults.add(place + "destination \"" + entry.value().id() + "\" is there twice");
      }
      kinds.faults(entry.value()).forEach(fault -> faults.add(place + fault));
    }
    if (!faults.isEmpty()) {
      return new SeedFolder(List.of(), faults);
    }
    try {
      return new SeedFolder(
          List.of(
              SeedRules.of(
                  "destinations",
                  file,
                  Channels.DESTINATIONS,
                  list.values(),
                  Destination::id,
                  false)),
          faults);
    } catch (IOException e) {
      return new SeedFolder(List.of(), List.of(file + ": cannot be read: " + e.getMessage()));
    }
  }
}
