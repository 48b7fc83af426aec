package newswatch.ingest.opml;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FolderPath;

/**
 * A feed as lists have it.
 *
 * @param outline the first of its outlines
 * @param source that this outline makes
 * @param folders the paths of all folders that it is in; empty for outside of all
 */
record ListedFeed(Outline outline, FeedSource source, Set<String> folders) {

  ListedFeed(Outline outline, FeedSource source) {
    this(outline, source, new HashSet<>());
  }

  /** Whether people still have the source in a folder of its lists; empty for outside of all. */
  boolean isIn(String folder, FeedSource now) {
    Set<String> wanted = folders(now);
    // A source cannot say that it is outside of all folders as well.
    return folder.isEmpty() ? folders.containsAll(wanted) : wanted.contains(folder);
  }

  /** Whether its first outline still makes the source; what others say does not count then. */
  boolean isUnchanged(FeedSource now) {
    String first = source.folders().isEmpty() ? "" : source.folders().get(0);
    return OpmlSources.unchanged(source, now) && isIn(first, now);
  }

  /** The paths of the folders of a source. */
  static Set<String> folders(FeedSource source) {
    Set<String> paths = new LinkedHashSet<>();
    source.folders().forEach(path -> paths.add(FolderPath.of(FolderPath.names(path))));
    paths.remove("");
    return paths;
  }
}
