package newswatch.ingest.document;

import java.time.Instant;
import java.util.List;
import newswatch.events.Changes;
import newswatch.events.Document;
import newswatch.events.Headline;
import newswatch.events.Origin;
import newswatch.events.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in its input. {@link #outcome} makes a document of it: every rule that holds
 * for documents of all formats (title, id, sizes) is there.
 */
public final class Draft {

  /** The most characters of source, url, summary, authors and language together. */
  public static final int LONGEST_METADATA = 200_000;

  private final String text;
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String source;
  private @Nullable String url;
  private @Nullable String summary;
  private List<String> authors = List.of();
  private @Nullable String language;
  private @Nullable Instant published;
  private @Nullable Instant fetched;
  private @Nullable String path;
  private int version = 1;
  private @Nullable Changes changes;

  public Draft(String text) {
    this.text = text;
  }

  public Draft id(@Nullable String value) {
    id = known(value);
    return this;
  }

  public Draft title(@Nullable String value) {
    title = known(value);
    return this;
  }

  public Draft source(@Nullable String value) {
    source = known(value);
    return this;
  }

  public Draft url(@Nullable String value) {
    url = known(value);
    return this;
  }

  public Draft summary(@Nullable String value) {
    summary = known(value);
    return this;
  }

  /** The authors in their order; blank and repeated names are left out. */
  public Draft authors(List<String> value) {
    authors = value.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    return this;
  }

  public Draft language(@Nullable String value) {
    language = known(value);
    return this;
  }

  public Draft published(@Nullable Instant value) {
    published = value;
    return this;
  }

  public Draft fetched(@Nullable Instant value) {
    fetched = value;
    return this;
  }

  public Draft path(@Nullable String value) {
    path = value;
    return this;
  }

  /** Takes over the path and, of a copy, when it was fetched. */
  public Draft copiedFrom(Input input) {
    path = input.path();
    Capture capture = input.capture();
    if (capture != null && fetched == null) {
      fetched = capture.fetched();
    }
    return this;
  }

  /** The same for an input that is one document: of a copy, its address is the document's. */
  public Draft from(Input input) {
    Capture capture = input.capture();
    if (capture != null && url == null) {
      url = capture.address();
    }
    return copiedFrom(input);
  }

  public Draft version(int value) {
    version = value;
    return this;
  }

  /** What is different from the version before. */
  public Draft changes(@Nullable Changes value) {
    changes = value;
    return this;
  }

  /** The document, or why this is none. */
  public ReadOutcome outcome(Origin origin) {
    if (text.isBlank() && title == null) {
      return ReadOutcome.rejected(RejectionReason.NO_TEXT, "nothing readable", origin, null);
    }
    String tooLarge = tooLarge();
    if (tooLarge != null) {
      return ReadOutcome.rejected(RejectionReason.TOO_LARGE, tooLarge, origin, text);
    }
    String headline = title == null ? Headline.of(text) : title;
    Document document =
        Document.builder(
                id == null ? DocumentId.of(source, url, headline, text) : id, headline, text)
            .source(source)
            .url(url)
            .summary(summary)
            .authors(authors)
            .language(language)
            .published(published)
            .fetched(fetched)
            .path(path)
            .version(version)
            .changes(changes)
            .build();
    return new ReadOutcome.Accepted(document);
  }

  private @Nullable String tooLarge() {
    if (longer(text, Document.LONGEST_TEXT)) {
      return "a text of over %,d characters; split it".formatted(Document.LONGEST_TEXT);
    }
    if (title != null && longer(title, Document.LONGEST_TITLE)) {
      return "a title of over %,d characters".formatted(Document.LONGEST_TITLE);
    }
    if (id != null && longer(id, Document.LONGEST_ID)) {
      return "an id of over %,d characters".formatted(Document.LONGEST_ID);
    }
    long metadata = length(source) + length(url) + length(summary) + length(language);
    for (String author : authors) {
      metadata += author.length();
    }
    return metadata > LONGEST_METADATA
        ? "source, url, summary, authors and language of together over %,d characters"
            .formatted(LONGEST_METADATA)
        : null;
  }

  private static boolean longer(String text, int limit) {
    return text.length() > limit && text.codePointCount(0, text.length()) > limit;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static @Nullable String known(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
