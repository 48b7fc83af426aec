package newswatch.alerts.deliver.mail;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.mail.MailSettings.Login;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Connector;

/** Mail to the people of one destination. The password is looked up for each message. */
final class Mail implements Notifier {
  private final MailSettings settings;
  private final Wording wording;
  private final Secrets secrets;
  private final Submission submission;
  private final InstantSource clock;

  Mail(
      MailSettings settings,
      Wording wording,
      Secrets secrets,
      Connector connector,
      InstantSource clock) {
    this.settings = settings;
    this.wording = wording;
    this.secrets = secrets;
    this.submission = new Submission(settings, connector);
    this.clock = clock;
  }

  @Override
  public SendResult send(Message message) {
    Optional<String> reference = settings.login().map(Login::password);
    Optional<String> password = reference.flatMap(secrets::find);
    if (reference.isPresent() && password.isEmpty()) {
      return new SendResult.TryAgain(null, reference.get() + " gives no password");
    }
    Optional<String> fault = wording.fault(message);
    Wording used = fault.isEmpty() ? wording : Wording.USUAL;
    try {
      SendResult result =
          submission.hand(Letter.of(message, used, settings, clock.instant()), password);
      return fault.map(result::inUsualWords).orElse(result);
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail cannot be written: " + message.id(), e);
    }
  }
}
