package newswatch.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswatch.events.Changes;
import newswatch.events.Origin;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.PublishedTime;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a document. A contract document passes through unchanged; its own path wins over
 * the file it now stands in. A text may be empty when there is a title: a flash is news too.
 */
final class JsonAdapter {
  private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);

  private final Input input;

  JsonAdapter(Input input) {
    this.input = input;
  }

  /**
   * The document of one value.
   *
   * @param where in front of the details of a rejection; empty when the origin says it all
   */
  ReadOutcome read(JsonNode value, Origin origin, String where) {
    if (!value.isObject()) {
      return invalid(
          where + "expected a document as a JSON object, found " + kind(value), origin, value);
    }
    ForeignFields fields = new ForeignFields(value);
    JsonNode text = fields.value(ForeignFields.TEXT);
    if (text == null) {
      return invalid(where + "document without \"text\" (or \"body\", \"content\")", origin, value);
    }
    String content = text.isTextual() ? text.asText() : fields.text(ForeignFields.TEXT);
    if (content == null || text.isNumber()) {
      return invalid(where + "\"text\" must be a string, found " + kind(text), origin, value);
    }
    JsonNode version = fields.value(ForeignFields.VERSION);
    if (version != null && !(version.canConvertToInt() && version.asInt() > 0)) {
      return invalid(where + "\"version\" must be a whole number from 1", origin, value);
    }
    return draft(fields, content)
        .version(version == null ? 1 : version.asInt())
        .changes(changes(fields))
        .outcome(origin);
  }

  /** Other programs mean other things by that name; these are left out. */
  private static @Nullable Changes changes(ForeignFields fields) {
    JsonNode changes = fields.value(ForeignFields.CHANGES);
    return changes != null
            && Json.fromTree(changes, Changes.class) instanceof Decoded.Value<Changes> ours
        ? ours.value()
        : null;
  }

  private Draft draft(ForeignFields fields, String content) {
    String ownPath = fields.text(ForeignFields.PATH);
    return new Draft(content)
        .id(fields.text(ForeignFields.ID))
        .title(fields.text(ForeignFields.TITLE))
        .source(fields.text(ForeignFields.SOURCE))
        .url(fields.text(ForeignFields.URL))
        .summary(fields.text(ForeignFields.SUMMARY))
        .authors(authors(fields))
        .language(fields.text(ForeignFields.LANGUAGE))
        .published(PublishedTime.parse(fields.text(ForeignFields.PUBLISHED)))
        .fetched(PublishedTime.parse(fields.text(ForeignFields.FETCHED)))
        .path(ownPath == null ? input.path() : ownPath);
  }

  private static List<String> authors(ForeignFields fields) {
    List<String> authors = fields.texts(ForeignFields.AUTHORS);
    return authors.isEmpty()
        ? fields.texts(ForeignFields.BYLINE).stream()
            .map(name -> BY.matcher(name.strip()).replaceFirst(""))
            .toList()
        : authors;
  }

  private static ReadOutcome invalid(String detail, Origin origin, @Nullable JsonNode value) {
    return ReadOutcome.rejected(RejectionReason.INVALID, detail, origin, String.valueOf(value));
  }

  private static String kind(JsonNode value) {
    return "a JSON " + value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
