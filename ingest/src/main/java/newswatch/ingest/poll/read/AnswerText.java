package newswatch.ingest.poll.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.egress.Fetched;
import newswatch.events.RejectionReason;
import newswatch.ingest.encoding.BinaryContent;
import newswatch.ingest.encoding.Encoding;
import newswatch.ingest.encoding.EncodingDetection;
import org.jspecify.annotations.Nullable;

/** What an answer's bytes are as text. */
public sealed interface AnswerText {

  /** They are text. */
  record Text(String text) implements AnswerText {}

  /** They are none. */
  record None(RejectionReason reason, String why) implements AnswerText {}

  /**
   * The text of an answer.
   *
   * @param declared what the text may say of its own encoding; the header counts where it does not,
   *     because servers send one for all files
   */
  static AnswerText of(Fetched answer, Function<byte[], Optional<Charset>> declared) {
    byte[] bytes = answer.body();
    Optional<String> binary = BinaryContent.kind(bytes);
    if (bytes.length == 0) {
      return new None(RejectionReason.NO_TEXT, "empty");
    }
    if (binary.isPresent()) {
      return new None(RejectionReason.UNSUPPORTED_FORMAT, binary.get());
    }
    Charset charset =
        declared.apply(bytes).orElse(Charsets.of(answer.header("content-type").orElse("")));
    Encoding encoding = EncodingDetection.of(bytes, charset);
    return encoding.fits()
        ? new Text(encoding.text(bytes))
        : new None(
            RejectionReason.UNDECODABLE, "declares " + encoding.charset() + " and is none of it");
  }

  /** The encoding that a header names. */
  final class Charsets {
    private static final Pattern CHARSET =
        Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{1,40})");

    private Charsets() {}

    static @Nullable Charset of(String contentType) {
      Matcher named = CHARSET.matcher(contentType);
      try {
        return named.find() ? Charset.forName(named.group(1)) : null;
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return null;
      }
    }
  }
}
