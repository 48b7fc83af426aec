package newswatch.alerts.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.text.Headline;
import newswatch.alerts.deliver.text.Wording;
import newswatch.events.rules.Severity;

/** A message as a mail (RFC 5322), in text and HTML. */
final class Letter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** Else what a title has of the form of an encoded word (RFC 2047) would be decoded. */
  private static final String UNREAD = "=\u200B?";

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 160;

  private final String messageId;

  private Letter(String messageId) {
    super(Session.getInstance(new Properties()));
    this.messageId = messageId;
  }

  /** The mail, written at a time. Its {@code Message-ID} is the same whenever it is written. */
  static Letter of(Message message, Wording wording, MailSettings settings, Instant now)
      throws MessagingException {
    MessageIds ids = new MessageIds(settings.domain());
    Letter letter = new Letter(ids.of(message));
    letter.setFrom(settings.from());
    letter.setRecipients(RecipientType.TO, settings.to().toArray(new InternetAddress[0]));
    letter.setSubject(subject(message, wording).replace("=?", UNREAD), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody is away from us.
    if (settings.unsubscribe().isPresent()) {
      letter.setHeader("List-Unsubscribe", "<" + settings.unsubscribe().get() + ">");
    }
    if (message.severity() == Severity.CRITICAL) {
      letter.setHeader("Importance", "high"); // RFC 2156
    }
    if (message.articles().size() == 1) {
      String root = ids.ofSubject(message.first().subject());
      letter.setHeader("In-Reply-To", root);
      letter.setHeader("References", root);
    }
    letter.setContent(parts(Contents.of(message, wording), settings));
    letter.saveChanges();
    return letter;
  }

  /** Else the library makes a new id each time that a letter is saved. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static String subject(Message message, Wording wording) {
    if (message.isTogether() || wording.hasOwnTitle()) {
      return wording.title(message);
    }
    Item first = Item.of(message.articles().get(0));
    String severity = Headline.severity(message).map(word -> word + ": ").orElse("");
    return "%s[%s] %s"
        .formatted(
            severity,
            TerminalText.shorten(first.watches(), LONGEST_NAME),
            TerminalText.shorten(first.headline(), LONGEST_TITLE));
  }

  private static MimeMultipart parts(Contents contents, MailSettings settings)
      throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(TextPart.of(contents, settings.unsubscribe()), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(HtmlPart.of(contents, settings.unsubscribe()), UTF_8, "html");
    // The last one is the one that is preferred (RFC 2046 §5.1.4).
    return new MimeMultipart("alternative", text, html);
  }
}
