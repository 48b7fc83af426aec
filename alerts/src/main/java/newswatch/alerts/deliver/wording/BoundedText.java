package newswatch.alerts.deliver.wording;

import java.io.Writer;

/** Takes text up to a length, and refuses what is more. */
final class BoundedText extends Writer {
  private final int longest;
  private final StringBuilder text = new StringBuilder();

  BoundedText(int longest) {
    this.longest = longest;
  }

  @Override
  public void write(char[] characters, int start, int length) {
    if (text.length() + length > longest) {
      throw new IllegalArgumentException("more than " + longest + " characters came of it");
    }
    text.append(characters, start, length);
  }

  @Override
  public void flush() {
    // It is all there.
  }

  @Override
  public void close() {
    // There is nothing to give back.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
