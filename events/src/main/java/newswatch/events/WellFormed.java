package newswatch.events;

import org.jspecify.annotations.Nullable;

/** Text that UTF-8 can carry: every lone surrogate replaced by U+FFFD, one for one. */
final class WellFormed {
  private WellFormed() {}

  static String text(String text) {
    int bad = firstLoneSurrogate(text);
    if (bad < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int i = bad; i < mended.length(); i++) {
      char c = mended.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < mended.length()
          && Character.isLowSurrogate(mended.charAt(i + 1))) {
        i++;
      } else {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }

  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text(text);
  }

  private static int firstLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }
}
