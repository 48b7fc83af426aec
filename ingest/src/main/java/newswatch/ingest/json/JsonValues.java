package newswatch.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * JSON over several lines: objects, or lists of objects, one after another. They are taken in one
 * by one, so a large list needs the memory of its largest document only; what follows a broken
 * place cannot be found again and is given up.
 */
final class JsonValues {
  private static final int DEEPEST = 200;
  private static final JsonMapper MAPPER = mapper();

  private final int blankLines;
  private final Input input;
  private final JsonAdapter adapter;
  private final Consumer<ReadOutcome> out;
  private int count;

  /**
   * Values of an input.
   *
   * @param blankLines how many lines in front of the values were skipped
   */
  JsonValues(int blankLines, Input input, Consumer<ReadOutcome> out) {
    this.blankLines = blankLines;
    this.input = input;
    this.adapter = new JsonAdapter(input);
    this.out = out;
  }

  void read(Reader json) throws IOException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          list(parser);
        } else {
          JsonNode value = MAPPER.readTree(parser);
          count++;
          out.accept(adapter.read(value, input.origin(), ""));
        }
      }
    } catch (JsonProcessingException e) {
      out.accept(broken(e));
      return;
    }
    if (count == 0) {
      out.accept(
          ReadOutcome.rejected(
              RejectionReason.NO_TEXT, "a list without documents", input.origin(), null));
    }
  }

  private void list(JsonParser parser) throws IOException {
    int element = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode value = MAPPER.readTree(parser);
      element++;
      count++;
      out.accept(adapter.read(value, input.origin(), "element " + element + ": "));
    }
  }

  private ReadOutcome broken(JsonProcessingException e) {
    boolean tooLarge = e instanceof StreamConstraintsException;
    String place =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(blankLines + e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    String after = count == 0 ? "" : "; what follows document " + count + " is not read";
    return ReadOutcome.rejected(
        tooLarge ? RejectionReason.TOO_LARGE : RejectionReason.MALFORMED,
        e.getOriginalMessage() + place + after,
        input.origin(),
        null);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper = new JsonMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }
}
