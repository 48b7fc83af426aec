package newswatch.ingest.opml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FolderPath;
import newswatch.events.source.FullText;
import org.jspecify.annotations.Nullable;

/**
 * Sources as outlines and outlines as sources. What OPML has no attribute for is written under a
 * vocabulary of its own, so that a list that newswatch wrote gives the same sources again.
 */
public final class OpmlSources {
  private static final String VOCABULARY = "urn:newswatch:source";
  private static final String KIND = "newswatch:kind";
  private static final String FULL_TEXT = "newswatch:fullText";
  private static final String MINUTES = "newswatch:minutes";
  private static final String PAUSED = "newswatch:paused";

  private OpmlSources() {}

  /**
   * The source of an outline.
   *
   * @throws IllegalArgumentException when it can be none
   */
  public static FeedSource source(OpmlEntry.Feed feed, Instant added) {
    Map<String, String> rest = new TreeMap<>(feed.rest());
    String minutes = rest.remove(MINUTES);
    String kind = rest.remove(KIND);
    String fullText = rest.remove(FULL_TEXT);
    String paused = rest.remove(PAUSED);
    String folder = FolderPath.of(feed.folder());
    return new FeedSource(
        FeedSource.idOf(feed.address()),
        feed.address(),
        constant(FeedKind.class, kind).orElse(FeedKind.FEED),
        feed.title(),
        feed.site(),
        folder.isEmpty() ? List.of() : List.of(folder),
        constant(FullText.class, fullText).orElse(FullText.AUTO),
        minutes(minutes),
        "true".equals(paused),
        rest,
        added);
  }

  /**
   * The list of sources, each in all its folders.
   *
   * @param sources in the order in which they are written
   * @param title of the list
   */
  public static OpmlDocument document(List<FeedSource> sources, String title, Instant created) {
    Folder root = new Folder();
    for (FeedSource source : sources) {
      Outline outline = outline(source);
      if (source.folders().isEmpty()) {
        root.outlines.add(outline);
      }
      for (String path : source.folders()) {
        root.inside(FolderPath.names(path)).outlines.add(outline);
      }
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("version", "2.0");
    attributes.put("xmlns:newswatch", VOCABULARY);
    List<OpmlField> head =
        List.of(
            new OpmlField("title", OpmlText.cleaned(title)),
            new OpmlField("dateCreated", OpmlTime.of(created)));
    return new OpmlPrefixes(attributes).declared(head, root.all());
  }

  private static Outline outline(FeedSource source) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String title = source.title() == null ? source.address() : source.title();
    attributes.put("type", source.outline().getOrDefault("type", "rss"));
    attributes.put("text", source.outline().getOrDefault("text", title));
    if (source.title() != null) {
      attributes.put("title", source.outline().getOrDefault("title", title));
    }
    attributes.put("xmlUrl", source.address());
    if (source.site() != null) {
      attributes.put("htmlUrl", source.site());
    }
    new TreeMap<>(source.outline()).forEach(attributes::putIfAbsent);
    if (source.kind() != FeedKind.FEED) {
      attributes.put(KIND, source.kind().wireName());
    }
    if (source.fullText() != FullText.AUTO) {
      attributes.put(FULL_TEXT, source.fullText().wireName());
    }
    if (source.minutes() != null) {
      attributes.put(MINUTES, source.minutes().toString());
    }
    if (source.paused()) {
      attributes.put(PAUSED, "true");
    }
    Map<String, String> written = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (OpmlText.isName(name)) {
            written.put(name, OpmlText.cleaned(value));
          }
        });
    return new Outline(written, List.of());
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Integer minutes(@Nullable String written) {
    boolean number = written != null && written.matches("[1-9]\\d{0,5}");
    Integer minutes = number ? Integer.valueOf(written) : null;
    return minutes != null && minutes > FeedSource.MOST_MINUTES ? null : minutes;
  }

  /** A folder that is being filled; folders come where their first source does. */
  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Outline> outlines = new ArrayList<>();

    Folder inside(List<String> names) {
      Folder inside = this;
      for (String name : names) {
        inside = inside.folders.computeIfAbsent(name, unused -> new Folder());
      }
      return inside;
    }

    List<Outline> all() {
      List<Outline> all = new ArrayList<>();
      folders.forEach(
          (name, folder) ->
              all.add(new Outline(Map.of("text", OpmlText.cleaned(name)), folder.all())));
      all.addAll(outlines);
      return all;
    }
  }
}
