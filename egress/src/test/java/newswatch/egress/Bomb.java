package newswatch.egress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are small as sent and large as inflated. */
final class Bomb {
  private static final byte[] ZEROS = new byte[64_000_000];

  private Bomb() {}

  /** Zeros in these encodings. */
  static byte[] of(String encodings) throws IOException {
    return switch (encodings) {
      case "gzip" -> gzip(ZEROS);
      case "deflate" -> deflated(ZEROS);
      case "br" -> BrotliSample.BOMB;
      case "gzip, gzip" -> gzip(gzip(ZEROS));
      case "br, gzip" -> gzip(BrotliSample.BOMB);
      default -> throw new IllegalArgumentException(encodings);
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(plain);
    }
    return compressed.toByteArray();
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(compressed)) {
      out.write(plain);
    }
    return compressed.toByteArray();
  }
}
