package newswatch.alerts.deliver.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.RefusedReason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server said instead of taking a letter (RFC 5321 §4.2). 4xx is for now, and 5xx for
 * good; but what people mend, a login above all, is tried again, as is a connection that broke.
 *
 * @param codes of the letter, or of each address that was not taken
 * @param notTaken the addresses that were not
 */
record SmtpAnswer(List<Integer> codes, List<InternetAddress> notTaken, String said) {
  private static final int NONE = -1;
  private static final int FIRST_PERMANENT = 500;
  private static final int LONGEST = 500;

  /** RFC 4954: a login is missing, too weak, wrong, or wants protection. */
  private static final Set<Integer> OF_LOGIN = Set.of(530, 534, 535, 538);

  SmtpAnswer {
    codes = List.copyOf(codes);
    notTaken = List.copyOf(notTaken);
  }

  static SmtpAnswer of(MessagingException failure) {
    List<Integer> codes = new ArrayList<>();
    List<InternetAddress> notTaken = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
      if (one instanceof SMTPAddressFailedException address) {
        codes.add(address.getReturnCode());
        notTaken.add(address.getAddress());
        words.add(address.getAddress().getAddress() + ": " + said(address));
      }
    }
    return codes.isEmpty()
        ? new SmtpAnswer(List.of(code(failure)), List.of(), said(failure))
        : new SmtpAnswer(codes, notTaken, words(String.join("; ", words)));
  }

  /** What it means that a conversation did not even begin. */
  static SendResult notConnected(MessagingException failure) {
    return new SendResult.TryAgain(
        null,
        failure instanceof AuthenticationFailedException
            ? "user or password not taken: " + said(failure)
            : said(failure));
  }

  /** What a failure says, for people. */
  static String said(MessagingException failure) {
    String message = String.valueOf(failure.getMessage());
    Exception cause = failure.getNextException();
    boolean more = cause != null && !(cause instanceof MessagingException);
    return words(more ? message + " (" + cause.getMessage() + ")" : message);
  }

  /** A server's words, short enough for a record. */
  static String words(String text) {
    return TerminalText.shorten(TerminalText.clean(text).strip(), LONGEST);
  }

  SendResult meaning() {
    return isPermanent()
        ? new SendResult.Refused(RefusedReason.NOT_TAKEN, said)
        : new SendResult.TryAgain(null, said);
  }

  /** Who can be written to without those that are refused for good; nobody when some are not. */
  List<InternetAddress> others(List<InternetAddress> all) {
    return isPermanent() && !notTaken.isEmpty()
        ? all.stream().filter(address -> !notTaken.contains(address)).toList()
        : List.of();
  }

  private boolean isPermanent() {
    return codes.stream().allMatch(code -> code >= FIRST_PERMANENT && !OF_LOGIN.contains(code));
  }

  private static int code(MessagingException failure) {
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    return failure instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : NONE;
  }
}
