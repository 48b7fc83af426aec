package newswatch.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an HTML or XML text declares in its first bytes. */
public final class DeclaredEncoding {
  private static final int LOOKED_AT = 8192;
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([\\w:.-]{1,40})");
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  // As browsers read these labels: the older name stands for its larger successor.
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb-2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks-c-5601-1987", "x-windows-949"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("utf8", "UTF-8"),
          // A declaration that could be read as ASCII is not written in UTF-16.
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"),
          Map.entry("unicode", "UTF-8"));

  private DeclaredEncoding() {}

  /** What a page declares; empty when nothing, or nothing that is known. */
  public static Optional<Charset> of(byte[] bytes) {
    Matcher meta = META.matcher(head(bytes));
    return meta.find() ? named(meta.group(1)) : ofXml(bytes);
  }

  /** What an XML file declares, whatever the pages in it may declare. */
  public static Optional<Charset> ofXml(byte[] bytes) {
    Matcher xml = XML.matcher(head(bytes));
    return xml.find() ? named(xml.group(1)) : Optional.empty();
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }

  /** The charset of a label as it is meant on the web, also with underscores for hyphens. */
  public static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    String hyphened = name.replace('_', '-');
    return known(LABELS.getOrDefault(hyphened, hyphened)).or(() -> known(name));
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
