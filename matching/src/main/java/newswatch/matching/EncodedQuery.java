package newswatch.matching;

import java.nio.charset.StandardCharsets;

/** A place in queries written by {@link QueryEncoder}, from which numbers and names are read. */
final class EncodedQuery {
  final byte[] bytes;
  int at;

  EncodedQuery(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte next() {
    return bytes[at++];
  }

  int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      number |= (part & 0x7F) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  /** Where the parts that follow end. */
  int end() {
    int length = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      length = (length << 8) | (bytes[at++] & 0xFF);
    }
    return at + length;
  }

  String name() {
    int length = number();
    boolean wide = (length & 1) != 0;
    int byteCount = wide ? length & ~1 : length >>> 1;
    String name =
        new String(
            bytes, at, byteCount, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    at += byteCount;
    return name;
  }
}
