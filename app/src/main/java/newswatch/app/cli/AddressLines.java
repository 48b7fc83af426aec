package newswatch.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, the empty ones too: each is asked about and each gets its answer. Of a
 * line without an end only the beginning is kept, which is too long for an address as well.
 */
final class AddressLines {
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;

  AddressLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; null at the end of the stream. */
  @Nullable String next() throws IOException {
    var line = new ByteArrayOutputStream(128);
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < LONGEST_LINE) {
        line.write(b);
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
