package newswatch.alerts.deliver.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the connection to a mail server is protected. */
enum Security {
  /** It begins unprotected and must become TLS before anything is said (RFC 3207). */
  STARTTLS(587),
  /** It is TLS from the first byte on (RFC 8314). */
  TLS(465),
  /** It is not, which only a server on the same machine may ask for. */
  NONE(25);

  private final int usualPort;

  Security(int usualPort) {
    this.usualPort = usualPort;
  }

  int usualPort() {
    return usualPort;
  }

  /** What it is called in settings. */
  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Security> of(String setting) {
    return Arrays.stream(values()).filter(value -> value.setting().equals(setting)).findFirst();
  }
}
