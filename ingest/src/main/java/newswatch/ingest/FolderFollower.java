package newswatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import newswatch.events.Rejection;
import newswatch.events.rules.SourceState;
import newswatch.ingest.read.FolderWalk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds in a folder the files that are not known in their present state and are complete.
 *
 * <p>A file counts as complete when it looks the same as in the look before. The first look takes
 * everything as it is: what was there before anyone followed the folder is not being written, and a
 * corpus should not wait.
 */
final class FolderFollower {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);

  private final FollowedFolder followed;
  private final Set<String> refused = new HashSet<>();
  private Map<String, FileStamp> growing = new HashMap<>();
  private boolean first = true;
  private boolean missing;

  FolderFollower(FollowedFolder followed) {
    this.followed = followed;
  }

  /** A file to read. */
  record Due(String location, Path file, FileStamp stamp) {

    /** Whether the file still looks as it did when it was found. */
    boolean unchanged() {
      return stamp.equals(stampOf(file));
    }
  }

  /**
   * One look at the folder.
   *
   * @param known the state of a location, or null
   * @param rejections is told once of everything in the folder that cannot be read
   * @return the files to read, sorted by name
   */
  List<Due> look(Function<String, @Nullable SourceState> known, Consumer<Rejection> rejections) {
    boolean takeAll = first;
    first = false;
    List<Due> due = new ArrayList<>();
    if (!present()) {
      return due;
    }
    Map<String, FileStamp> changed = new HashMap<>();
    FolderWalk.walk(
        followed.folder(),
        file -> {
          Due found = changed(file, known);
          if (found != null) {
            changed.put(found.location(), found.stamp());
            if (takeAll || found.stamp().equals(growing.get(found.location()))) {
              due.add(found);
            }
          }
        },
        rejection -> {
          if (refused.add(rejection.origin().describe())) {
            rejections.accept(rejection);
          }
        });
    growing = changed;
    return due;
  }

  /** The file, unless it is known as it is or has just disappeared. */
  private @Nullable Due changed(Path file, Function<String, @Nullable SourceState> known) {
    FileStamp stamp = stampOf(file);
    String location = location(file);
    SourceState state = known.apply(location);
    return stamp == null || (state != null && stamp.seenIn(state.fingerprint()))
        ? null
        : new Due(location, file, stamp);
  }

  /** Whether the folder is there, now or again; it is made when that is possible. */
  private boolean present() {
    if (!Files.isDirectory(followed.folder())) {
      try {
        Files.createDirectories(followed.folder());
      } catch (IOException e) {
        if (!missing) {
          LOG.warn("{} is not there and cannot be made; waiting for it", followed.folder());
        }
        missing = true;
        return false;
      }
    }
    missing = false;
    return true;
  }

  private String location(Path file) {
    StringBuilder location = new StringBuilder(followed.name());
    followed.folder().relativize(file).forEach(part -> location.append('/').append(part));
    return location.toString();
  }

  private static @Nullable FileStamp stampOf(Path file) {
    try {
      return FileStamp.of(file);
    } catch (IOException e) {
      // It disappeared since it was listed: there is nothing to read any more.
      return null;
    }
  }
}
