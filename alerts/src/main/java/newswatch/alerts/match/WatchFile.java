package newswatch.alerts.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Watch;
import newswatch.matching.QueryFault;

/**
 * A file of watches as people write it.
 *
 * @param watches the watches that are right, in force
 * @param faults everything that is wrong, each on one line with the file, the line of the watch and
 *     the place in its query; empty for a good file
 */
public record WatchFile(WatchSet watches, List<String> faults) {
  public WatchFile {
    faults = List.copyOf(faults);
  }

  /** Reads a file; what cannot be read at all is a fault too. */
  public static WatchFile read(Path file) {
    return of(file.toString(), YamlList.read(file, Watch.class));
  }

  /** A single watch that stands in no file; its faults name the place that is given. */
  public static WatchFile of(String place, Watch watch) {
    return of(place, new YamlList<>(List.of(new YamlList.Entry<>(watch, 1)), List.of()));
  }

  /** Checks the entries of a file of that name; of two watches with one id the first counts. */
  public static WatchFile of(String file, YamlList<Watch> list) {
    WatchSet watches = new WatchSet();
    List<String> faults = new ArrayList<>(list.faults());
    Map<String, Integer> lines = new HashMap<>();
    for (YamlList.Entry<Watch> entry : list.entries()) {
      Watch watch = entry.value();
      String place = file + ":" + entry.line() + ": ";
      Integer first = lines.putIfAbsent(watch.id(), entry.line());
      if (first != null) {
        faults.add(
            place
                + "watch \"%s\" is already on line %d; give it another id"
                    .formatted(watch.id(), first));
        continue;
      }
      for (QueryFault fault : watches.put(watch)) {
        faults.add(place + WatchSet.describe(watch, fault));
      }
    }
    return new WatchFile(watches, faults);
  }
}
