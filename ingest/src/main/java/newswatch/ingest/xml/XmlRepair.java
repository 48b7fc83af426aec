package newswatch.ingest.xml;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends in the text of an XML file what its parser would read wrongly: ampersands that begin no
 * reference, as in addresses, comments without an end, which would swallow the rest, and the
 * quotation marks of Windows that were taken for controls.
 */
public final class XmlRepair {
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\w{1,8}|[A-Za-z]\\w{0,31});");
  private static final String SECTION = "<![CDATA[";
  private static final String SECTION_END = "]]>";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String text;
  private final Matcher reference;
  private final int lastCommentEnd;
  private final StringBuilder mended;

  private XmlRepair(String text) {
    this.text = text;
    this.reference = REFERENCE.matcher(text);
    this.lastCommentEnd = text.lastIndexOf(COMMENT_END);
    this.mended = new StringBuilder(text.length() + 64);
  }

  /** The text, mended. */
  public static String of(String text) {
    return new XmlRepair(text).mended();
  }

  private String mended() {
    int at = 0;
    while (at < text.length()) {
      at = text.charAt(at) == '<' ? markup(at) : character(at);
    }
    return mended.toString();
  }

  /** Copies a section or comment as it is; else the one character. */
  private int markup(int at) {
    if (text.startsWith(SECTION, at)) {
      return copied(at, text.indexOf(SECTION_END, at), SECTION_END);
    }
    if (!text.startsWith(COMMENT, at)) {
      mended.append('<');
      return at + 1;
    }
    boolean ends = lastCommentEnd >= at + COMMENT.length();
    return ends
        ? copied(at, text.indexOf(COMMENT_END, at + COMMENT.length()), COMMENT_END)
        : at + COMMENT.length();
  }

  private int copied(int from, int end, String close) {
    int to = end < 0 ? text.length() : end + close.length();
    for (int i = from; i < to; i++) {
      mended.append(readable(text.charAt(i)));
    }
    return to;
  }

  private int character(int at) {
    char c = text.charAt(at);
    if (c == '&' && !reference.region(at, text.length()).lookingAt()) {
      mended.append("&amp;");
    } else {
      mended.append(readable(c));
    }
    return at + 1;
  }

  /** The five bytes that Windows has no character for stay what they are. */
  private static char readable(char c) {
    if (c < 0x80 || c > 0x9F || c == 0x85) {
      return c;
    }
    char windows = new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
    return windows == '\uFFFD' ? c : windows;
  }
}
