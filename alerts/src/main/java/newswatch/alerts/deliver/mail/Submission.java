package newswatch.alerts.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.mail.MailSettings.Login;
import newswatch.alerts.deliver.web.WebAnswer;
import newswatch.egress.ConnectionResult;
import newswatch.egress.Connector;
import newswatch.egress.MailServer;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands letters over to a mail server (RFC 5321, RFC 6409), one connection for each.
 *
 * <p>The library is given a socket that is connected, and never connects one itself.
 */
final class Submission {
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final String SMTP = "smtp";

  private final MailSettings settings;
  private final Connector connector;
  private final Duration time;

  Submission(MailSettings settings, Connector connector) {
    this(settings, connector, TIME);
  }

  /** With another time for everything. */
  Submission(MailSettings settings, Connector connector, Duration time) {
    this.settings = settings;
    this.connector = connector;
    this.time = time;
  }

  /** Hands a letter over once. */
  SendResult hand(Letter letter, Optional<String> password) {
    ConnectionResult result = connector.connect(settings.server(), time);
    if (result instanceof ConnectionResult.Refused refused) {
      return WebAnswer.meaning(refused.refusal());
    }
    if (result instanceof ConnectionResult.Failed failed) {
      return new SendResult.TryAgain(null, failed.reason().code() + ": " + failed.detail());
    }
    try (var connected = (ConnectionResult.Connected) result) {
      SendResult sent = hand(letter, password, connected);
      return connected.isOver() && sent instanceof SendResult.TryAgain
          ? new SendResult.TryAgain(null, "timeout: not done within " + time.toSeconds() + " s")
          : sent;
    }
  }

  private SendResult hand(
      Letter letter, Optional<String> password, ConnectionResult.Connected connected) {
    try (SMTPTransport transport = transport(password, connected)) {
      try {
        transport.connect(connected.socket());
      } catch (MessagingException e) {
        return SmtpAnswer.notConnected(e);
      }
      return send(letter, transport);
    } catch (MessagingException e) {
      return new SendResult.TryAgain(null, SmtpAnswer.said(e));
    }
  }

  /** Nobody gets a letter while a server may still change its mind about one of them. */
  private SendResult send(Letter letter, SMTPTransport transport) {
    try {
      return send(letter, transport, settings.to(), "");
    } catch (MessagingException e) {
      SmtpAnswer answer = SmtpAnswer.of(e);
      List<InternetAddress> others = answer.others(settings.to());
      if (others.isEmpty()) {
        return answer.meaning();
      }
      try {
        return send(letter, transport, others, ", but " + answer.said());
      } catch (MessagingException again) {
        return SmtpAnswer.of(again).meaning();
      }
    }
  }

  private static SendResult send(
      Letter letter, SMTPTransport transport, List<InternetAddress> to, String remark)
      throws MessagingException {
    transport.sendMessage(letter, to.toArray(new InternetAddress[0]));
    return new SendResult.Delivered(
        SmtpAnswer.words("answered " + transport.getLastServerResponse() + remark));
  }

  private SMTPTransport transport(Optional<String> password, ConnectionResult.Connected connected) {
    MailServer server = settings.server();
    boolean startTls = settings.security() == Security.STARTTLS;
    Properties properties = new Properties();
    properties.put("mail.smtp.localhost", settings.domain());
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", connected.protection());
    properties.put("mail.smtp.auth", Boolean.toString(password.isPresent()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN"); // Others are older than TLS.
    properties.put("mail.smtp.from", settings.from().getAddress());
    properties.put("mail.smtp.quitwait", "false");
    return new SMTPTransport(
        Session.getInstance(properties),
        new URLName(
            SMTP,
            server.host(),
            server.port(),
            null,
            settings.login().map(Login::user).orElse(null),
            password.orElse(null)));
  }
}
