package newswatch.app.seeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The taxonomy, the actors and the watches of a folder, read and checked; needs no cluster.
 *
 * @param faults each with the file, the line and what was expected; empty for good files
 */
public record SeedFolder(List<SeedRules<?>> files, List<String> faults) {
  /** Nothing to load. */
  public static final SeedFolder NONE = new SeedFolder(List.of(), List.of());

  public SeedFolder {
    files = List.copyOf(files);
    faults = List.copyOf(faults);
  }

  /**
   * Reads a folder.
   *
   * @param name stands for the folder in the memory of what was loaded, so that it can move
   */
  public static SeedFolder read(Path folder, String name) throws IOException {
    List<String> faults = new ArrayList<>();
    return new SeedFolder(SeedRules.readAll(folder, name, faults), faults);
  }
}
