package newswatch.ingest.identity;

import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import newswatch.events.Digest;

/**
 * What of a text counts as its content: neither white space, nor which of the signs for a quote or
 * a dash are used, nor characters that nobody sees. Capitals and digits count.
 */
final class Typography {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]++");
  private static final Pattern SINGLE_QUOTES =
      Pattern.compile("[\u2018-\u201B\u2039\u203A\u02BC\u2032`\u00B4]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201C-\u201F\u00AB\u00BB\u2033\u300C-\u300F]|''");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]|(?<!-)--(?!-)");
  private static final Pattern ELLIPSIS = Pattern.compile("\u2026");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]++");
  private static final Pattern SPACE_AT_SIGN = Pattern.compile(" ?([\"'-]) ?");
  private static final int DIGEST_BYTES = 8;

  private Typography() {}

  /** The text in one typography, white space as single spaces. */
  static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
    plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = ELLIPSIS.matcher(plain).replaceAll("...");
    plain = SPACE.matcher(plain).replaceAll(" ");
    return SPACE_AT_SIGN.matcher(plain.strip()).replaceAll("$1");
  }

  /** A digest of {@value #DIGEST_BYTES} bytes of the plain text. */
  static String digest(String text) {
    return written(new Digest().part(plain(text)));
  }

  /** A digest of title and text that does not depend on where lines are broken. */
  static String content(String title, String text) {
    return written(new Digest().part(dense(title)).part(dense(text)));
  }

  private static String dense(String text) {
    return plain(text).replace(" ", "");
  }

  private static String written(Digest digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes(DIGEST_BYTES));
  }
}
