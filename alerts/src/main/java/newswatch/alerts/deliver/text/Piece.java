package newswatch.alerts.deliver.text;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that looks the same throughout.
 *
 * @param text without markup and on one line
 * @param strong whether it stands out
 * @param link where it leads; null where it leads nowhere
 */
public record Piece(String text, boolean strong, @Nullable String link) {

  static Piece plain(String text) {
    return new Piece(text, false, null);
  }

  static Piece strong(String text) {
    return new Piece(text, true, null);
  }
}
