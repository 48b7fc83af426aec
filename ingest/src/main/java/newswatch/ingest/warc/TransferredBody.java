package newswatch.ingest.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import newswatch.ingest.archive.GzipMembers;
import org.netpreserve.jwarc.HttpResponse;

/**
 * The body of a response without what the transfer added. Crawlers keep the headers as they came
 * and the body often already decoded, so the body itself tells whether it is encoded.
 */
final class TransferredBody {
  private static final int ZLIB = 0x78;
  private static final String BLANK_LINE = "\r\n\r\n";

  private TransferredBody() {}

  /**
   * The body.
   *
   * @param record that the response stands in
   * @throws IOException when it cannot be decoded, or is larger than a block may be
   */
  static byte[] of(HttpResponse response, byte[] record) throws IOException {
    byte[] body = unchunked(response, record);
    String encoding =
        response.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    if (encoding.endsWith("gzip") && begins(body, 0x1F, 0x8B)) {
      return inflated(new GzipMembers(new ByteArrayInputStream(body)));
    }
    if (encoding.equals("deflate") && body.length > 0 && body[0] == ZLIB) {
      return inflated(new InflaterInputStream(new ByteArrayInputStream(body)));
    }
    if (encoding.equals("br") || encoding.equals("zstd")) {
      throw new IOException("a body in the encoding \"" + encoding + "\", which is not read");
    }
    return body;
  }

  private static byte[] unchunked(HttpResponse response, byte[] record) throws IOException {
    try {
      return response.body().stream().readAllBytes();
    } catch (IOException e) {
      if (response.headers().first("Transfer-Encoding").isEmpty()) {
        throw e;
      }
      // It says that it comes in chunks and does not: the crawler put them together.
      String text = new String(record, StandardCharsets.ISO_8859_1);
      int block = text.indexOf(BLANK_LINE) + BLANK_LINE.length();
      int body = text.indexOf(BLANK_LINE, block) + BLANK_LINE.length();
      return Arrays.copyOfRange(record, body, record.length - BLANK_LINE.length());
    }
  }

  private static boolean begins(byte[] body, int first, int second) {
    return body.length > 1 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
  }

  private static byte[] inflated(InputStream in) throws IOException {
    try (in) {
      byte[] body = in.readNBytes(WarcRecords.LARGEST_BLOCK + 1);
      if (body.length > WarcRecords.LARGEST_BLOCK) {
        throw new IOException("a body of over %,d bytes".formatted(WarcRecords.LARGEST_BLOCK));
      }
      return body;
    }
  }
}
