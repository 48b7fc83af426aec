package newswatch.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * How well bytes read in an encoding.
 *
 * @param characters UTF-16 units that came out
 * @param foreign those of them beyond ASCII
 * @param malformed sequences that mean nothing in the encoding
 */
record Fit(long characters, long foreign, long malformed) {
  private static final int BUFFER = 8192;
  private static final int TOLERATED = 50;

  static Fit of(byte[] bytes, int start, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(Math.min(BUFFER, bytes.length + 2));
    long characters = 0;
    long foreign = 0;
    long malformed = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      characters += out.length();
      while (out.hasRemaining()) {
        foreign += out.get() > 0x7F ? 1 : 0;
      }
      out.clear();
      if (result.isUnderflow()) {
        return new Fit(characters, foreign, malformed);
      }
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
      }
    }
  }

  boolean exact() {
    return malformed == 0;
  }

  /** A text with a few broken places: at most one for every 50 characters. */
  boolean tolerable() {
    return malformed * TOLERATED <= characters;
  }

  /** Tolerable, and what lies beyond ASCII is mostly right. */
  boolean plausible() {
    return tolerable() && foreign >= 4 * malformed;
  }
}
