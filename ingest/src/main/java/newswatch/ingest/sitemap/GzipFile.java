package newswatch.ingest.sitemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A file that is compressed with gzip, which is not the same as a response that is. */
final class GzipFile {
  /** In bytes, when inflated: what the protocol of sitemaps allows, rounded up. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private GzipFile() {}

  static boolean is(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** Empty when it is broken or too large. */
  static byte[] inflated(byte[] bytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] inflated = in.readNBytes(LARGEST + 1);
      return inflated.length > LARGEST ? new byte[0] : inflated;
    } catch (IOException | StackOverflowError e) {
      // The JDK goes from member to member by recursion.
      return new byte[0];
    }
  }
}
