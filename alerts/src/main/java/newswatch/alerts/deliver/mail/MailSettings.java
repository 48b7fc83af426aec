package newswatch.alerts.deliver.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import newswatch.egress.MailServer;
import newswatch.events.rules.Destination;

/**
 * What a destination of mail needs.
 *
 * @param login who hands the mail over; empty where the server asks for nobody
 * @param unsubscribe an address of mail or of the web where whoever has enough can say so
 */
record MailSettings(
    MailServer server,
    Security security,
    Optional<Login> login,
    InternetAddress from,
    List<InternetAddress> to,
    Optional<String> unsubscribe) {

  /**
   * A name and where its password is.
   *
   * @param password a reference
   */
  record Login(String user, String password) {}

  MailSettings {
    to = List.copyOf(to);
  }

  /**
   * The settings of a destination without faults.
   *
   * @throws IllegalArgumentException for one with faults
   */
  static MailSettings of(Destination destination) {
    SettingsReader reader = new SettingsReader(destination.settings());
    return reader
        .settings()
        .orElseThrow(() -> new IllegalArgumentException(String.join("; ", reader.faults())));
  }

  /** The host's part of the sender's address. */
  String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
