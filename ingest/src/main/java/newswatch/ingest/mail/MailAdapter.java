package newswatch.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import newswatch.events.Origin;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.DocumentId;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import org.apache.james.mime4j.MimeException;

/** A mail as a document: the sender is its source, the subject its title. */
public final class MailAdapter {

  /** The most bytes of a mail, with all that is attached to it. */
  static final int LARGEST = 32 * 1024 * 1024;

  private MailAdapter() {}

  /**
   * The one outcome of a stream that is a mail.
   *
   * @throws IOException when the stream cannot be read
   */
  public static ReadOutcome read(InputStream in, Input input) throws IOException {
    byte[] mail = in.readNBytes(LARGEST + 1);
    return mail.length > LARGEST ? tooLarge("", input) : read(mail, "", input);
  }

  /**
   * The outcome of a mail.
   *
   * @param where in front of the details of a rejection
   */
  static ReadOutcome read(byte[] bytes, String where, Input input) {
    Origin origin = input.origin();
    Mail mail;
    try {
      mail = MailParser.parse(bytes);
    } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
      // The parser is other people's code: one mail that it fails on must not stop the rest.
      return ReadOutcome.rejected(
          RejectionReason.MALFORMED, where + "no mail that can be read: " + e, origin, null);
    }
    if (mail.text().isBlank()) {
      return ReadOutcome.rejected(
          RejectionReason.NO_TEXT, where + "a mail without text", origin, mail.subject());
    }
    return new Draft(mail.text())
        .id(mail.messageId() == null ? null : DocumentId.ofName("", mail.messageId()))
        .title(mail.subject())
        .source(mail.sender())
        .url(mail.address())
        .published(mail.sent())
        .copiedFrom(input)
        .outcome(origin);
  }

  static ReadOutcome tooLarge(String where, Input input) {
    return ReadOutcome.rejected(
        RejectionReason.TOO_LARGE,
        where + "a mail of over %,d bytes; save it without what is attached".formatted(LARGEST),
        input.origin(),
        null);
  }
}
