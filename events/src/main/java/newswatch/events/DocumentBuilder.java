package newswatch.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is known of a document; whatever is not set stays unknown. */
public final class DocumentBuilder {
  private final String id;
  private final String title;
  private final String text;
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

  DocumentBuilder(String id, String title, String text) {
    this.id = id;
    this.title = title;
    this.text = text;
  }

  public DocumentBuilder source(@Nullable String value) {
    source = value;
    return this;
  }

  public DocumentBuilder url(@Nullable String value) {
    url = value;
    return this;
  }

  public DocumentBuilder summary(@Nullable String value) {
    summary = value;
    return this;
  }

  public DocumentBuilder authors(List<String> value) {
    authors = value;
    return this;
  }

  public DocumentBuilder language(@Nullable String value) {
    language = value;
    return this;
  }

  public DocumentBuilder published(@Nullable Instant value) {
    published = value;
    return this;
  }

  public DocumentBuilder fetched(@Nullable Instant value) {
    fetched = value;
    return this;
  }

  public DocumentBuilder path(@Nullable String value) {
    path = value;
    return this;
  }

  public DocumentBuilder version(int value) {
    version = value;
    return this;
  }

  public DocumentBuilder changes(@Nullable Changes value) {
    changes = value;
    return this;
  }

  /** The document; refuses what {@link Document} refuses. */
  public Document build() {
    return new Document(
        id, source, url, title, text, summary, authors, language, published, fetched, path, version,
        changes);
  }
}
