package newswatch.ingest.encoding;

/**
 * Recognises windows-1256, which the general detector does not know, by how often its letters
 * occur.
 *
 * <p>In Arabic, Persian, Dari, Pashto and Urdu text nearly all bytes beyond ASCII are Arabic
 * letters: alef (C7) is frequent, and so are lam, mim, nun, he, waw and ye (E1, E3 to E6, EC, ED).
 * The Latin letters that windows-1256 keeps for French (E0, E2, E7 to EB, EE, EF, F4, F9, FB, FC)
 * are absent. In windows-1251, 1253 and 1255 exactly those bytes are the commonest vowels, and text
 * of capitals has nothing from E0 upwards, so neither is taken for Arabic.
 */
final class ArabicScript {
  private static final int FEWEST = 12;

  private ArabicScript() {}

  static boolean likely(byte[] bytes) {
    int high = 0;
    int alef = 0;
    int common = 0;
    int latin = 0;
    for (byte b : bytes) {
      int value = b & 0xFF;
      if (value < 0x80) {
        continue;
      }
      high++;
      switch (value) {
        case 0xC7 -> alef++;
        case 0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xEC, 0xED -> common++;
        case 0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF9, 0xFB, 0xFC ->
            latin++;
        default -> {}
      }
    }
    return high >= FEWEST && alef * 25 >= high && common * 7 >= high && latin * 33 <= high;
  }
}
