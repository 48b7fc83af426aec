package newswatch.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that are read to the end, decoded and adapted as a whole.
 *
 * @param largest the most bytes
 * @param declared what the text may say of its encoding
 */
record WholeText(int largest, Function<byte[], Optional<Charset>> declared) {

  /** Text, which says nothing of its encoding. */
  static WholeText plain(int largest) {
    return new WholeText(largest, bytes -> Optional.empty());
  }

  static WholeText page(int largest) {
    return new WholeText(largest, DeclaredEncoding::of);
  }

  static WholeText feed(int largest) {
    return new WholeText(largest, DeclaredEncoding::ofXml);
  }

  /**
   * The one outcome of a stream that is one document.
   *
   * @throws IOException when the stream cannot be read
   */
  ReadOutcome read(InputStream in, Input input, Function<String, ReadOutcome> adapter)
      throws IOException {
    return readAll(in, input, text -> List.of(adapter.apply(text))).get(0);
  }

  /**
   * The outcomes of a stream that may hold several documents.
   *
   * @throws IOException when the stream cannot be read
   */
  List<ReadOutcome> readAll(
      InputStream in, Input input, Function<String, List<ReadOutcome>> adapter) throws IOException {
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      return rejected(
          RejectionReason.TOO_LARGE, "over %,d bytes; split it".formatted(largest), input, null);
    }
    // As in browsers, what the server said outweighs what the page says of itself.
    Charset beside = input.charset();
    Encoding encoding =
        EncodingDetection.of(bytes, beside == null ? declared.apply(bytes).orElse(null) : beside);
    if (!encoding.fits()) {
      return rejected(
          RejectionReason.UNDECODABLE,
          "declares " + encoding.charset() + " and is no text in it; save it as UTF-8",
          input,
          null);
    }
    String text = encoding.text(bytes);
    try {
      return adapter.apply(text);
    } catch (RuntimeException | StackOverflowError e) {
      // The parsers are other people's code: one input that they fail on must not stop the rest.
      return rejected(RejectionReason.FAILED, "reading failed: " + e, input, text);
    }
  }

  private static List<ReadOutcome> rejected(
      RejectionReason reason, String detail, Input input, @Nullable String excerpt) {
    return List.of(ReadOutcome.rejected(reason, detail, input.origin(), excerpt));
  }
}
