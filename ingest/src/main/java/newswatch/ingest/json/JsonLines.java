package newswatch.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;

/** NDJSON: every line stands for itself, so a bad one is rejected and the rest goes on. */
final class JsonLines {
  private final LineReader lines;
  private final Charset charset;
  private final Input input;
  private final JsonAdapter adapter;

  /**
   * Lines of an input.
   *
   * @param charset of the whole input when it is UTF-16 or UTF-32; else UTF-8, and a line that is
   *     none is looked at for itself
   */
  JsonLines(LineReader lines, Charset charset, Input input) {
    this.lines = lines;
    this.charset = charset;
    this.input = input;
    this.adapter = new JsonAdapter(input);
  }

  /**
   * Reads to the end.
   *
   * @param begun lines that were already taken from the stream
   * @return how many lines were not blank
   */
  int read(List<JsonLine> begun, Consumer<ReadOutcome> out) throws IOException {
    int count = 0;
    for (JsonLine line : begun) {
      count += read(line, out);
    }
    JsonLine line;
    while ((line = lines.next()) != null) {
      count += read(line, out);
    }
    return count;
  }

  private int read(JsonLine line, Consumer<ReadOutcome> out) {
    Origin origin = input.line(line.number());
    if (line.tooLong()) {
      out.accept(
          ReadOutcome.rejected(
              RejectionReason.TOO_LARGE,
              "a line of over %,d bytes".formatted(LineReader.LONGEST_LINE),
              origin,
              new String(line.bytes(), 0, Rejection.LONGEST_EXCERPT, charset)));
      return 1;
    }
    String text = text(line.bytes());
    if (text.isBlank()) {
      return 0;
    }
    out.accept(document(text, origin));
    return 1;
  }

  private ReadOutcome document(String text, Origin origin) {
    Decoded<JsonNode> tree = Json.tree(text.getBytes(StandardCharsets.UTF_8));
    return tree instanceof Decoded.Value<JsonNode> value
        ? adapter.read(value.value(), origin, "")
        : new ReadOutcome.Rejected(((Decoded.Fault<JsonNode>) tree).from(origin));
  }

  /** The line's text; the byte order mark of the first line is not part of it. */
  String text(byte[] line) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(line, charset);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    Encoding encoding = EncodingDetection.of(line, null);
    return encoding.text(line);
  }
}
