package newswatch.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.ingest.encoding.EncodingDetection;

/**
 * Tells the format of an input by the extension of its name, else by how it begins. Feeds are told
 * by how they begin first, because their names end in anything, except in files that are named as
 * text or Markdown.
 */
public final class FormatDetection {
  private static final Map<String, Format> EXTENSIONS =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("xhtml", Format.HTML),
          Map.entry("json", Format.JSON),
          Map.entry("ndjson", Format.JSON),
          Map.entry("jsonl", Format.JSON),
          Map.entry("warc", Format.WARC),
          Map.entry("mbox", Format.MBOX),
          Map.entry("eml", Format.MAIL));

  private static final Pattern WARC =
      Pattern.compile("WARC/\\d\\.\\d\\d?\\r?\\n.*", Pattern.DOTALL);

  private static final Pattern HTML =
      Pattern.compile(
          "\\s*+<(?:!doctype\\s+html|html|head|body)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XHTML =
      Pattern.compile("\\s*+<\\?xml\\b.*<html\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XML = Pattern.compile("\\s*+<\\?xml\\b.*", Pattern.DOTALL);
  private static final Pattern JSON =
      Pattern.compile("\\s*+(?:\\{\\s*+[\"}]|\\[\\s*+[{\\]]).*", Pattern.DOTALL);
  private static final Pattern MARKDOWN =
      Pattern.compile("---[ \\t]*+[\\r\\n].*|\\s*+# .*", Pattern.DOTALL);

  private FormatDetection() {}

  /**
   * The format; empty for XML that is neither a feed nor a web page.
   *
   * @param name of the file; empty where there is none
   * @param head the first bytes
   */
  public static Optional<Format> of(String name, byte[] head) {
    Format known = EXTENSIONS.get(extension(name));
    if (known == Format.TEXT || known == Format.MARKDOWN) {
      return Optional.of(known);
    }
    String text = text(head);
    if (FeedBeginning.of(text)) {
      return Optional.of(Format.FEED);
    }
    return known == null ? byContent(text) : Optional.of(known);
  }

  /** Whether the name says that the input is one JSON value and not a value on each line. */
  static boolean isWholeJson(String name) {
    return extension(name).equals("json");
  }

  private static Optional<Format> byContent(String text) {
    if (WARC.matcher(text).matches()) {
      return Optional.of(Format.WARC);
    }
    if (MailBeginning.ofMbox(text)) {
      return Optional.of(Format.MBOX);
    }
    if (MailBeginning.of(text)) {
      return Optional.of(Format.MAIL);
    }
    String head = afterComments(text);
    if (HTML.matcher(head).matches() || XHTML.matcher(head).matches()) {
      return Optional.of(Format.HTML);
    }
    if (XML.matcher(head).matches()) {
      return Optional.empty();
    }
    if (JSON.matcher(head).matches()) {
      return Optional.of(Format.JSON);
    }
    return Optional.of(MARKDOWN.matcher(head).matches() ? Format.MARKDOWN : Format.TEXT);
  }

  private static String afterComments(String text) {
    int start = 0;
    while (true) {
      int next = start;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      int end = text.startsWith("<!--", next) ? text.indexOf("-->", next) : -1;
      if (end < 0) {
        return text.substring(start);
      }
      start = end + "-->".length();
    }
  }

  private static String text(byte[] head) {
    var wide = EncodingDetection.wide(head);
    String text = new String(head, wide.orElse(StandardCharsets.UTF_8));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Of a compressed file, the extension of what is in it. */
  private static String extension(String packed) {
    String name = packed.toLowerCase(Locale.ROOT).endsWith(".gz") ? withoutGz(packed) : packed;
    int dot = name.lastIndexOf('.');
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return dot > slash ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  private static String withoutGz(String name) {
    return name.substring(0, name.length() - ".gz".length());
  }
}
