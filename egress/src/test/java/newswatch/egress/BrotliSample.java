package newswatch.egress;

import java.util.Base64;
import java.util.HexFormat;

/**
 * Brotli that was made with {@code zlib.brotliCompressSync} of Node.js, as nothing in Java alone
 * makes any.
 */
final class BrotliSample {
  /** A feed without entries. */
  static final byte[] FEED = hex("1b1400f88d942e4336f50b8fcf9c902b516aa90182c8cf4800");

  /** 64,000,000 zeros, in a window of 16 MiB. */
  static final byte[] BOMB =
      hex(
          "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4611180eefd3fffffffe19f0088c32200ddfbfffc7f84c6"
              + "3f0110870500ba87d0");

  /** 19,935 bytes: 400 sentences that begin with "line", a number and " of a text of our own". */
  static final byte[] TEXT =
      Base64.getDecoder()
          .decode(
              "G95NAJwJdqw7yKioG8Zn0pWkBdx5kxgW6ApErkHM6u40yI7bHP7592CiKT28CJ2AKqOODz9OUBtOt1kyH7vD"
                  + "qBCZ0XP2x/t98ueDwOPr+2jNa0vfWe4jpxSp09uKKmWoSn20potZXVdq6qHDtTIr21oKvVgpfbNQGtEr"
                  + "temBWvacvtHttKEcutvGkovTaAqq7AXO0jYt9VLRYteOVHYze15tTldrkx7d3H0KlNMR77HXKt2ejhwX"
                  + "Nz1K0pjuWs7ZoQA0j55vtxhZ67apLgdZOJXo5fRWRWtBh9RD6cNVae+tLT2qUoaio4fUU8DfVgbgmQs=");

  private BrotliSample() {}

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
