package newswatch.app.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a body looks like, whatever its server calls it. */
enum FoundKind {
  FEED,
  PAGE,
  OTHER;

  private static final int HEAD = 4_096;

  /** Before the first element stand a mark, the declaration of XML, comments and instructions. */
  private static final String PROLOGUE =
      "\\A\\uFEFF?(?:\\s++|<\\?[^>]*+>|<!--.*?-->|<!doctype[^>\\[]*+>)*+";

  private static final Pattern XML_FEED =
      Pattern.compile(PROLOGUE + "<(?:\\w+:)?(?:rss|feed|rdf)\\b", flags());
  private static final Pattern JSON_FEED =
      Pattern.compile(
          "\\A\\uFEFF?\\s*+\\{.*\"version\"\\s*+:\\s*+\"https?:(?:\\\\?/){2}jsonfeed\\.org",
          flags());
  private static final Pattern WEB_PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", flags());

  static FoundKind of(byte[] body) {
    String head = head(body);
    if (XML_FEED.matcher(head).find() || JSON_FEED.matcher(head).find()) {
      return FEED;
    }
    return WEB_PAGE.matcher(head).find() ? PAGE : OTHER;
  }

  /** As data: {@code feed}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of elements are ASCII; UTF-16 is told by its mark. */
  private static String head(byte[] body) {
    ByteBuffer start = ByteBuffer.wrap(body, 0, Math.min(body.length, HEAD));
    boolean wide = body.length > 1 && ((body[0] & 0xFF) == 0xFE || (body[0] & 0xFF) == 0xFF);
    return (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).decode(start).toString();
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
