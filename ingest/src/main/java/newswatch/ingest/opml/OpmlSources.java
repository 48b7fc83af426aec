package newswatch.ingest.opml;

import java.time.Instant;
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

  /** The outline of a source that no list has. */
  static Map<String, String> attributes(FeedSource source) {
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
    attributes.putAll(settings(source));
    return written(attributes);
  }

  /**
   * The outline of a source as its list has it, with what people have changed since.
   *
   * @param listed the source that the list made
   * @param now what became of it
   */
  static Map<String, String> attributes(Outline outline, FeedSource listed, FeedSource now) {
    Map<String, String> attributes = new LinkedHashMap<>(outline.attributes());
    if (now.title() != null && !now.title().equals(listed.title())) {
      attributes.keySet().removeIf("title"::equalsIgnoreCase);
      attributes.put("text", now.title());
      attributes.put("title", now.title());
    }
    Map<String, String> before = settings(listed);
    Map<String, String> after = settings(now);
    for (String name : List.of(KIND, FULL_TEXT, MINUTES, PAUSED)) {
      String value = after.get(name);
      if (value == null && before.containsKey(name)) {
        attributes.remove(name);
      } else if (value != null && !value.equals(before.get(name))) {
        attributes.put(name, value);
      }
    }
    return written(attributes);
  }

  /** Whether people have left a source as its list made it. */
  static boolean unchanged(FeedSource listed, FeedSource now) {
    boolean named = now.title() == null || now.title().equals(listed.title());
    return named && settings(listed).equals(settings(now));
  }

  /** What is not as usual, as OPML has no attribute for it. */
  private static Map<String, String> settings(FeedSource source) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (source.kind() != FeedKind.FEED) {
      settings.put(KIND, source.kind().wireName());
    }
    if (source.fullText() != FullText.AUTO) {
      settings.put(FULL_TEXT, source.fullText().wireName());
    }
    if (source.minutes() != null) {
      settings.put(MINUTES, source.minutes().toString());
    }
    if (source.paused()) {
      settings.put(PAUSED, "true");
    }
    return settings;
  }

  /** Without what XML cannot carry. */
  private static Map<String, String> written(Map<String, String> attributes) {
    Map<String, String> written = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (OpmlText.isName(name)) {
            written.put(name, OpmlText.cleaned(value));
          }
        });
    return written;
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
}
