package newswatch.ingest.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;

/**
 * Finds the files of a folder and of all folders in it, sorted by name at every level. Hidden ones
 * are skipped, and so is a symbolic link that leads back into a folder it stands in. Pipes and
 * devices are refused: reading them could wait for ever.
 */
public final class FolderWalk {
  private final Consumer<Path> files;
  private final Consumer<Rejection> refused;
  private final Set<Path> open = new HashSet<>();

  private FolderWalk(Consumer<Path> files, Consumer<Rejection> refused) {
    this.files = files;
    this.refused = refused;
  }

  /** Hands over every file, and a rejection for everything that can be none. */
  public static void walk(Path folder, Consumer<Path> files, Consumer<Rejection> refused) {
    new FolderWalk(files, refused).folder(folder);
  }

  private void folder(Path folder) {
    Path real;
    List<Path> entries;
    try {
      real = folder.toRealPath();
      entries = entries(folder);
    } catch (IOException e) {
      refuse(RejectionReason.UNREADABLE, Unreadable.because(folder, e), folder);
      return;
    }
    if (!open.add(real)) {
      return;
    }
    for (Path entry : entries) {
      entry(entry);
    }
    open.remove(real);
  }

  private void entry(Path entry) {
    if (Files.isDirectory(entry)) {
      folder(entry);
    } else if (Files.isRegularFile(entry)) {
      files.accept(entry);
    } else if (Files.exists(entry)) {
      refuse(RejectionReason.UNSUPPORTED_FORMAT, entry + ": neither a file nor a folder", entry);
    } else {
      refuse(RejectionReason.UNREADABLE, entry + ": a link that leads nowhere", entry);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!name(entry).startsWith(".")) {
          entries.add(entry);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(FolderWalk::name));
    return entries;
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private void refuse(RejectionReason reason, String detail, Path path) {
    refused.accept(new Rejection(reason, detail, Origin.ofFile(path.toString()), null));
  }
}
