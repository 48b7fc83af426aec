package newswatch.ingest.opml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FolderPath;
import org.jspecify.annotations.Nullable;

/**
 * The way out: all sources in the lists that they came with, as those were written, and as people
 * have changed the sources since. A single list whose sources nobody changed comes out as it was.
 */
public final class OpmlExport {
  private static final String DATE_MODIFIED = "dateModified";
  private static final String OUTSIDE = "";

  private final OutlineMeaning meaning = OutlineMeaning.ABSOLUTE;
  private final Map<String, FeedSource> sources = new LinkedHashMap<>();
  private final Map<String, ListedFeed> listed = new HashMap<>();
  private final Map<String, Set<String>> written = new HashMap<>();
  private final Map<String, OutlineBranch> folders = new HashMap<>();
  private final OutlineBranch root = OutlineBranch.root();

  private OpmlExport(List<FeedSource> sources) {
    sources.forEach(source -> this.sources.put(source.id(), source));
    folders.put(OUTSIDE, root);
  }

  /**
   * The list of sources, each in all its folders.
   *
   * @param sources in the order in which those are written that no list has
   * @param lists that were imported, the first one first
   * @param title of the list when none was imported
   */
  public static OpmlDocument of(
      List<FeedSource> sources, List<OpmlDocument> lists, String title, Instant now) {
    OpmlDocument kept = lists.stream().reduce(OpmlUnion::of).orElseGet(() -> empty(title, now));
    List<Outline> outlines = new OpmlExport(sources).outlines(kept);
    OpmlDocument written = new OpmlPrefixes(kept.attributes()).declared(kept.head(), outlines);
    boolean same = lists.isEmpty() || written.equals(lists.get(0));
    return same ? written : modified(written, now);
  }

  private static OpmlDocument empty(String title, Instant now) {
    return new OpmlDocument(
        Map.of("version", "2.0"),
        List.of(
            new OpmlField("title", OpmlText.cleaned(title)),
            new OpmlField("dateCreated", OpmlTime.of(now))),
        List.of());
  }

  private static OpmlDocument modified(OpmlDocument document, Instant now) {
    List<OpmlField> head = new ArrayList<>(document.head());
    OpmlField modified = new OpmlField(DATE_MODIFIED, OpmlTime.of(now));
    int place = 0;
    while (place < head.size() && !head.get(place).name().equalsIgnoreCase(DATE_MODIFIED)) {
      place++;
    }
    if (place < head.size()) {
      head.set(place, modified);
    } else {
      head.add(modified);
    }
    return new OpmlDocument(document.attributes(), head, document.outlines());
  }

  private List<Outline> outlines(OpmlDocument kept) {
    learn(kept.outlines(), List.of());
    write(kept.outlines(), List.of(), root);
    sources.values().forEach(this::writeWhereMissing);
    return root.outlines();
  }

  private void learn(List<Outline> outlines, List<String> folder) {
    for (Outline outline : outlines) {
      OpmlEntry.Feed feed = meaning.feed(outline, folder);
      if (feed != null) {
        FeedSource source = OpmlSources.source(feed, Instant.EPOCH);
        listed
            .computeIfAbsent(source.id(), id -> new ListedFeed(outline, source))
            .folders()
            .addAll(source.folders());
      }
      learn(outline.outlines(), inside(outline, folder));
    }
  }

  private void write(List<Outline> outlines, List<String> folder, OutlineBranch into) {
    for (Outline outline : outlines) {
      List<String> inside = inside(outline, folder);
      OpmlEntry.Feed feed = meaning.feed(outline, folder);
      OutlineBranch branch =
          feed == null ? writeOther(outline, inside, into) : writeFeed(outline, feed, into);
      write(outline.outlines(), inside, branch == null ? into : branch);
    }
  }

  /** Folders that lose all that was in them go, too; those that were empty stay. */
  private OutlineBranch writeOther(Outline outline, List<String> inside, OutlineBranch into) {
    boolean folder = meaning.isFolder(outline);
    OutlineBranch branch = into.add(outline.attributes(), !folder || outline.outlines().isEmpty());
    if (folder) {
      folders.putIfAbsent(FolderPath.of(inside), branch);
    }
    return branch;
  }

  /** Null where the source is no more. */
  private @Nullable OutlineBranch writeFeed(
      Outline outline, OpmlEntry.Feed feed, OutlineBranch into) {
    String id = FeedSource.idOf(feed.address());
    String folder = FolderPath.of(feed.folder());
    FeedSource now = sources.get(id);
    ListedFeed first = listed.get(id);
    if (now == null || first == null || !first.isIn(folder, now)) {
      return null;
    }
    written.computeIfAbsent(id, unused -> new HashSet<>()).add(folder);
    return into.add(
        first.isUnchanged(now)
            ? outline.attributes()
            : OpmlSources.attributes(outline, OpmlSources.source(feed, Instant.EPOCH), now));
  }

  private void writeWhereMissing(FeedSource source) {
    ListedFeed first = listed.get(source.id());
    Map<String, String> attributes =
        first == null
            ? OpmlSources.attributes(source)
            : OpmlSources.attributes(first.outline(), first.source(), source);
    Set<String> wanted = ListedFeed.folders(source);
    Set<String> there = written.getOrDefault(source.id(), Set.of());
    for (String folder : wanted.isEmpty() ? Set.of(OUTSIDE) : wanted) {
      if (!there.contains(folder)) {
        folder(FolderPath.names(folder)).add(attributes);
      }
    }
  }

  private OutlineBranch folder(List<String> names) {
    OutlineBranch branch = root;
    for (int depth = 1; depth <= names.size(); depth++) {
      OutlineBranch around = branch;
      String name = OpmlText.cleaned(names.get(depth - 1));
      branch =
          folders.computeIfAbsent(
              FolderPath.of(names.subList(0, depth)), path -> around.add(Map.of("text", name)));
    }
    return branch;
  }

  private List<String> inside(Outline outline, List<String> folder) {
    return meaning.writtenAddress(outline) == null ? meaning.inside(folder, outline) : folder;
  }
}
