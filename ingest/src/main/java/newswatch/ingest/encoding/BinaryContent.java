package newswatch.ingest.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Tells bytes that are no text in any encoding: images, archives, office files. */
public final class BinaryContent {

  // First bytes as Latin-1. Only those that no text begins with; the rest shows by its controls.
  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("\u0089PNG", "a PNG image"),
          Map.entry("\u00FF\u00D8\u00FF", "a JPEG image"),
          Map.entry("GIF87a", "a GIF image"),
          Map.entry("GIF89a", "a GIF image"),
          Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
          Map.entry("\u001F\u008B", "gzip-compressed data"),
          Map.entry("BZh91AY&", "bzip2-compressed data"),
          Map.entry("\u00FD7zXZ", "xz-compressed data"),
          Map.entry("(\u00B5/\u00FD", "zstd-compressed data"),
          Map.entry("7z\u00BC\u00AF", "a 7z archive"),
          Map.entry("%PDF-", "a PDF document"),
          Map.entry("%!PS", "a PostScript document"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
          Map.entry("\u007FELF", "a program"));

  private BinaryContent() {}

  /** What the input is instead of text; empty when it may be text. */
  public static Optional<String> kind(byte[] head) {
    String latin = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      if (latin.startsWith(beginning.getKey())) {
        return Optional.of(beginning.getValue());
      }
    }
    if (ByteOrder.mark(head).isPresent() || ByteOrder.pattern(head).isPresent()) {
      return Optional.empty();
    }
    return controls(head) ? Optional.of("binary data") : Optional.empty();
  }

  /** A zero byte, or more control characters than a damaged text would have. */
  private static boolean controls(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      boolean usual = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
      controls += b > 0 && b < 0x20 && !usual ? 1 : 0;
    }
    return controls * 20 > head.length;
  }
}
