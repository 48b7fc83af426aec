package newswatch.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Function;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that are one document: read to the end, decoded, adapted.
 *
 * @param largest the most bytes
 * @param declares whether the text may say in which encoding it is
 */
record WholeText(int largest, boolean declares) {

  static WholeText upTo(int largest) {
    return new WholeText(largest, false);
  }

  static WholeText declaring(int largest) {
    return new WholeText(largest, true);
  }

  /**
   * The one outcome of the stream.
   *
   * @throws IOException when the stream cannot be read
   */
  ReadOutcome read(InputStream in, Input input, Function<String, ReadOutcome> adapter)
      throws IOException {
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      return rejected(
          RejectionReason.TOO_LARGE, "over %,d bytes; split it".formatted(largest), input, null);
    }
    Charset declared = declares ? DeclaredEncoding.of(bytes).orElse(null) : null;
    Encoding encoding = EncodingDetection.of(bytes, declared);
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

  private static ReadOutcome rejected(
      RejectionReason reason, String detail, Input input, @Nullable String excerpt) {
    return ReadOutcome.rejected(reason, detail, input.origin(), excerpt);
  }
}
