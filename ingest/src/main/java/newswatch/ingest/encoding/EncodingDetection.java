package newswatch.ingest.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decides in which encoding bytes are.
 *
 * <p>In order: the byte order mark; UTF-16 and UTF-32 by their zero bytes; the declared encoding;
 * UTF-8 when all of it is valid; what the bytes look like; windows-1252. Two things outweigh a
 * declaration: valid UTF-8 (nothing else becomes valid UTF-8 by chance, except a few characters of
 * a two-byte encoding), and another encoding that fits exactly where the declared one does not fit.
 * A few broken places are tolerated and become U+FFFD, because one cut character must not cost the
 * reader a whole article; a declared encoding in which much is broken does not fit.
 */
public final class EncodingDetection {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final int LOOKED_AT = 1 << 20;
  private static final int NO_CHANCE = 8;

  private EncodingDetection() {}

  /**
   * The encoding of the bytes.
   *
   * @param declared what the text says of itself, if anything
   */
  public static Encoding of(byte[] bytes, @Nullable Charset declared) {
    Optional<Encoding> marked = ByteOrder.mark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = ByteOrder.pattern(bytes);
    if (wide.isPresent()) {
      return plain(wide.get(), bytes);
    }
    Fit utf8 = Fit.of(bytes, 0, UTF_8);
    return declared == null ? undeclared(bytes, utf8) : declared(bytes, utf8, declared);
  }

  /** UTF-16 or UTF-32, when the first bytes are in one of them. */
  public static Optional<Charset> wide(byte[] head) {
    return ByteOrder.mark(head)
        .map(Encoding::charset)
        .filter(charset -> charset.name().startsWith("UTF-") && !UTF_8.equals(charset))
        .or(() -> ByteOrder.pattern(head));
  }

  private static Encoding declared(byte[] bytes, Fit utf8, Charset declared) {
    boolean oneByte = declared.newEncoder().maxBytesPerChar() == 1;
    if (utf8.exact() && utf8.foreign() > 0 && (oneByte || utf8.foreign() >= NO_CHANCE)) {
      return new Encoding(UTF_8, 0, true);
    }
    Fit fit = Fit.of(bytes, 0, declared);
    if (fit.exact()) {
      return new Encoding(declared, 0, true);
    }
    if (utf8.exact()) {
      return new Encoding(UTF_8, 0, true);
    }
    if (fit.plausible()) {
      return new Encoding(declared, 0, true);
    }
    Optional<Charset> alike = lookAlike(bytes);
    if (alike.isPresent() && Fit.of(bytes, 0, alike.get()).exact()) {
      return new Encoding(alike.get(), 0, true);
    }
    return new Encoding(declared, 0, fit.tolerable());
  }

  private static Encoding undeclared(byte[] bytes, Fit utf8) {
    boolean escaped = utf8.foreign() == 0 && escapes(bytes);
    if (!escaped && (utf8.exact() || utf8.plausible())) {
      return new Encoding(UTF_8, 0, true);
    }
    Optional<Charset> alike = lookAlike(bytes);
    if (alike.isPresent() && Fit.of(bytes, 0, alike.get()).tolerable()) {
      return new Encoding(alike.get(), 0, true);
    }
    return new Encoding(WINDOWS_1252, 0, true);
  }

  private static Optional<Charset> lookAlike(byte[] bytes) {
    if (ArabicScript.likely(bytes)) {
      return Optional.of(WINDOWS_1256);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? Optional.empty() : DeclaredEncoding.named(name);
  }

  /** Whether there are the escapes of ISO-2022, which look like ASCII otherwise. */
  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  private static Encoding plain(Charset charset, byte[] bytes) {
    return new Encoding(charset, 0, Fit.of(bytes, 0, charset).tolerable());
  }
}
