package newswatch.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;

/**
 * Documents in JSON, told apart by their beginning: a first line that is complete JSON by itself
 * begins NDJSON, of any length; a list, or an object that goes on in the next line, is read whole.
 */
public final class JsonReader {
  private final int largestFile;

  /**
   * A reader.
   *
   * @param largestFile the most bytes of what is read whole
   */
  public JsonReader(int largestFile) {
    this.largestFile = largestFile;
  }

  /**
   * Reads to the end of the stream.
   *
   * @param head the first bytes, which the stream repeats
   * @param whole what begins neither as a list nor as an object is one broken text, and not one
   *     broken line after another
   * @throws IOException when the stream cannot be read
   */
  public void read(
      byte[] head, InputStream in, boolean whole, Input input, Consumer<ReadOutcome> out)
      throws IOException {
    Optional<Charset> wide = EncodingDetection.wide(head);
    char first = first(new String(head, wide.orElse(StandardCharsets.ISO_8859_1)));
    if (first == '[' || (whole && first != '{')) {
      readWhole(in, 0, input, out);
      return;
    }
    Charset charset = wide.orElse(StandardCharsets.UTF_8);
    LineReader reader = new LineReader(in, charset);
    JsonLines lines = new JsonLines(reader, charset, input);
    List<JsonLine> begun = new ArrayList<>();
    if (goesOn(reader, lines, begun)) {
      InputStream again = again(begun, "\n".getBytes(charset), reader.rest());
      readWhole(again, begun.get(0).number() - 1, input, out);
      return;
    }
    if (lines.read(begun, out) == 0) {
      out.accept(
          ReadOutcome.rejected(
              RejectionReason.NO_TEXT, "nothing but white space", input.origin(), null));
    }
  }

  /**
   * Whether the first line is the beginning of a longer value. That is so when it is no JSON by
   * itself, unless the next line begins a document of its own: then it is a damaged line.
   */
  private static boolean goesOn(LineReader reader, JsonLines lines, List<JsonLine> begun)
      throws IOException {
    String first = nextText(reader, lines, begun);
    if (first.isEmpty()
        || begun.get(begun.size() - 1).tooLong()
        || Json.tree(first.getBytes(StandardCharsets.UTF_8)) instanceof Decoded.Value) {
      return false;
    }
    String second = nextText(reader, lines, begun);
    boolean opened = first.endsWith("[") || first.endsWith(":");
    return !second.isEmpty() && (opened || !second.startsWith("{"));
  }

  /** The next line that is not blank, or an empty string at the end; remembers what was read. */
  private static String nextText(LineReader reader, JsonLines lines, List<JsonLine> begun)
      throws IOException {
    JsonLine line;
    while ((line = reader.next()) != null) {
      String text = lines.text(line.bytes()).strip();
      if (!text.isEmpty()) {
        begun.add(line);
        return text;
      }
    }
    return "";
  }

  private static InputStream again(List<JsonLine> begun, byte[] lineFeed, InputStream rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (JsonLine line : begun) {
      bytes.writeBytes(line.bytes());
      bytes.writeBytes(lineFeed);
    }
    return new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), rest);
  }

  private void readWhole(InputStream in, int blankLines, Input input, Consumer<ReadOutcome> out)
      throws IOException {
    byte[] bytes = in.readNBytes(largestFile + 1);
    if (bytes.length > largestFile) {
      out.accept(
          ReadOutcome.rejected(
              RejectionReason.TOO_LARGE,
              "JSON of over %,d bytes; write one document on each line (NDJSON), of any number"
                  .formatted(largestFile),
              input.origin(),
              null));
      return;
    }
    Encoding encoding = EncodingDetection.of(bytes, null);
    new JsonValues(blankLines, input, out).read(encoding.reader(bytes));
  }

  private static char first(String head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      boolean mark = c == '\uFEFF' || c == '\u00EF' || c == '\u00BB' || c == '\u00BF';
      if (!mark && !Character.isWhitespace(c)) {
        return c;
      }
    }
    return 0;
  }
}
