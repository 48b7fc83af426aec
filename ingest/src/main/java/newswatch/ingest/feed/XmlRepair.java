package newswatch.ingest.feed;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends in the text of an XML file what its parser would read wrongly: ampersands that begin no
 * reference, as in addresses, and the quotation marks of Windows that were taken for controls.
 */
final class XmlRepair {
  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\w{1,8}|[A-Za-z]\\w{0,31});");
  private static final String CDATA = "<![CDATA[";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private XmlRepair() {}

  static String of(String text) {
    StringBuilder mended = new StringBuilder(text.length() + 64);
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '<') {
        end = untouched(text, at);
      }
      if (end > at + 1) {
        appendReadable(mended, text, at, end);
      } else if (c == '&' && !reference.region(at, text.length()).lookingAt()) {
        mended.append("&amp;");
      } else {
        mended.append(readable(c));
      }
      at = end;
    }
    return mended.toString();
  }

  /** Where the CDATA section or comment ends that begins here; the next place when none does. */
  private static int untouched(String text, int at) {
    String close = text.startsWith(CDATA, at) ? "]]>" : text.startsWith("<!--", at) ? "-->" : null;
    if (close == null) {
      return at + 1;
    }
    int end = text.indexOf(close, at);
    return end < 0 ? text.length() : end + close.length();
  }

  private static void appendReadable(StringBuilder mended, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      mended.append(readable(text.charAt(i)));
    }
  }

  private static char readable(char c) {
    if (c < 0x80 || c > 0x9F || c == 0x85) {
      return c;
    }
    return new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
  }
}
