package newswatch.ingest.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language of a text, as inputs write it: {@code en}, {@code en-GB}, {@code en_GB}. */
public final class LanguageTag {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");

  private static final int LONGEST = 100;

  private LanguageTag() {}

  /** The language tag, or null when the text is none. */
  public static @Nullable String of(@Nullable String text) {
    String tag = text == null || text.length() > LONGEST ? "" : text.strip().replace('_', '-');
    return TAG.matcher(tag).matches() ? tag : null;
  }
}
