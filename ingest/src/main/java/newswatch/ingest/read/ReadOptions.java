package newswatch.ingest.read;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param as the format of every input; null to detect it
 * @param base resolves relative addresses in web pages and feeds; null when there is none
 */
public record ReadOptions(@Nullable Format as, @Nullable URI base) {

  /** Everything is detected. */
  public static final ReadOptions DETECT = new ReadOptions(null, null);

  public ReadOptions {
    if (base != null && !base.isAbsolute()) {
      throw new IllegalArgumentException(
          "base must be an absolute address such as https://example.org/, not \"" + base + "\"");
    }
  }
}
