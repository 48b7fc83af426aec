package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news text.
 *
 * <p>What is unknown is null and left out of the JSON, never invented. Lone surrogates, which no
 * encoding of Unicode can carry, become U+FFFD in every field, so that offsets stay what they were
 * and every document can be written.
 *
 * @param id the same for the same article, on every machine and in every run
 * @param title never blank; see {@link Headline} for texts that have none
 * @param text the whole text, also the part that became the title
 * @param version 1, and one more for every edit of the same article
 * @param path the file that it was read from
 * @param changes what is different from the version before; null for version 1 and when unknown
 */
@JsonPropertyOrder({
  "id",
  "source",
  "url",
  "title",
  "text",
  "summary",
  "authors",
  "language",
  "published",
  "fetched",
  "path",
  "version",
  "changes"
})
public record Document(
    String id,
    @Nullable String source,
    @Nullable String url,
    String title,
    String text,
    @Nullable String summary,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> authors,
    @Nullable String language,
    @Nullable Instant published,
    @Nullable Instant fetched,
    @Nullable String path,
    int version,
    @Nullable Changes changes) {

  /** The most code points that {@link #id} may have: it is the key of records and of stores. */
  public static final int LONGEST_ID = 1_000;

  /** The most code points that {@link #text} may have; ingest rejects longer ones as too large. */
  public static final int LONGEST_TEXT = 1_000_000;

  /** The most code points that {@link #title} may have. */
  public static final int LONGEST_TITLE = 10_000;

  public Document {
    id = Required.text("document", "id", id);
    Required.atMost("document", "id", id, LONGEST_ID);
    text = WellFormed.text(Required.present("document", "text", text));
    title = title == null || title.isBlank() ? Headline.of(text) : WellFormed.text(title);
    if (title.isBlank()) {
      throw new IllegalArgumentException("document with neither title nor text");
    }
    Required.atMost("document", "text", text, LONGEST_TEXT);
    Required.atMost("document", "title", title, LONGEST_TITLE);
    source = WellFormed.orNull(source);
    url = WellFormed.orNull(url);
    summary = WellFormed.orNull(summary);
    authors = authors == null ? List.of() : authors.stream().map(WellFormed::text).toList();
    version = version == 0 ? 1 : version;
    if (version < 0) {
      throw new IllegalArgumentException("document with a negative version: " + version);
    }
  }

  /** A document with what it must have; set the rest on the builder. */
  public static DocumentBuilder builder(String id, String title, String text) {
    return new DocumentBuilder(id, title, text);
  }
}
