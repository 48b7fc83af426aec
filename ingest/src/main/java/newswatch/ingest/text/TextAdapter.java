package newswatch.ingest.text;

import newswatch.events.RejectionReason;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * Plain text has no wire shape and nothing to parse: the text stays as it is, line ends included,
 * so that offsets hold in the file too.
 */
public final class TextAdapter {
  private TextAdapter() {}

  /** The document of a text file. */
  public static ReadOutcome read(String text, Input input) {
    if (text.isBlank()) {
      return ReadOutcome.rejected(
          RejectionReason.NO_TEXT, "nothing but white space", input.origin(), null);
    }
    return new Draft(text).from(input).outcome(input.origin());
  }
}
