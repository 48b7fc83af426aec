package newswatch.app.feed;

import java.util.Arrays;
import java.util.Locale;
import newswatch.ingest.read.Format;
import newswatch.ingest.read.FormatDetection;

/** What a body looks like, whatever its server calls it. */
enum FoundKind {
  FEED,
  PAGE,
  OTHER;

  private static final int HEAD = 64 * 1024;

  static FoundKind of(byte[] body) {
    byte[] head = Arrays.copyOf(body, Math.min(body.length, HEAD));
    return FormatDetection.of("", head).map(FoundKind::of).orElse(OTHER);
  }

  private static FoundKind of(Format format) {
    return switch (format) {
      case FEED -> FEED;
      case HTML -> PAGE;
      default -> OTHER;
    };
  }

  /** As data: {@code feed}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
