package newswatch.ingest.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the YAML in front of a Markdown text says; all of it is optional, other keys are ignored.
 */
record FrontMatter(
    @Nullable String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String url,
    List<String> authors,
    @Nullable String language,
    @Nullable String published,
    @Nullable String summary) {

  static final FrontMatter NONE =
      new FrontMatter(null, null, null, null, List.of(), null, null, null);
}
