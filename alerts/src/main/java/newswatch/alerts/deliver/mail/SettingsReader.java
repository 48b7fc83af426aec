package newswatch.alerts.deliver.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.mail.MailSettings.Login;
import newswatch.egress.MailServer;
import org.jspecify.annotations.Nullable;

/** Reads the settings of mail and collects all that is wrong with them. */
final class SettingsReader {
  private static final Set<String> NAMES =
      MailKind.SETTINGS.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());
  private static final Pattern OWN_MACHINE =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\]");
  private static final Pattern UNSUBSCRIBE =
      Pattern.compile("(?:mailto:|https://)[\\x21-\\x7E&&[^<>,\"\\\\]]{3,500}");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private final Map<String, String> given;
  private final List<String> faults = new ArrayList<>();
  private final @Nullable MailSettings settings;

  SettingsReader(Map<String, String> given) {
    this.given = given;
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      faults.add("mail has %s, not %s".formatted(new TreeSet<>(NAMES), unknown));
    }
    Security security = security();
    MailServer server = server(security);
    Optional<Login> login = login();
    List<InternetAddress> from = addresses("from");
    List<InternetAddress> to = addresses("to");
    if (from.size() > 1) {
      faults.add("mail is \"from\" one address, not " + from.size());
    }
    Optional<String> unsubscribe = unsubscribe();
    settings =
        faults.isEmpty() && server != null
            ? new MailSettings(server, security, login, from.get(0), to, unsubscribe)
            : null;
  }

  List<String> faults() {
    return faults;
  }

  /** The settings; empty when there are faults. */
  Optional<MailSettings> settings() {
    return Optional.ofNullable(settings);
  }

  private Security security() {
    String text = given.getOrDefault("security", Security.STARTTLS.setting());
    Optional<Security> security = Security.of(text);
    if (security.isEmpty()) {
      faults.add("mail with \"security\" \"%s\": expected starttls, tls or none".formatted(text));
    }
    if (text.equals(Security.NONE.setting())
        && !OWN_MACHINE.matcher(given.getOrDefault("host", "")).matches()) {
      faults.add("mail without protection goes to localhost only: use starttls or tls");
    }
    return security.orElse(Security.STARTTLS);
  }

  private @Nullable MailServer server(Security security) {
    String host = given.getOrDefault("host", "");
    String port = given.getOrDefault("port", Integer.toString(security.usualPort()));
    if (host.isEmpty()) {
      faults.add("mail needs \"host\": the server that takes it, such as smtp.example.org");
      return null;
    }
    try {
      int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
      return new MailServer(host, number, security == Security.TLS);
    } catch (IllegalArgumentException e) {
      faults.add(
          "mail with \"host\" \"%s\" and \"port\" \"%s\": %s"
              .formatted(host, port, e.getMessage()));
      return null;
    }
  }

  private Optional<Login> login() {
    String user = given.getOrDefault("user", "");
    String password = given.getOrDefault("password", "");
    if (user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    if (user.isEmpty() || !Secrets.isReference(password)) {
      faults.add(
          "mail needs \"user\" and \"password\" together, the password as env:NAME or file:PATH;"
              + " the password itself stays outside");
      return Optional.empty();
    }
    return Optional.of(new Login(user, password));
  }

  private List<InternetAddress> addresses(String name) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(given.getOrDefault(name, ""), true);
      boolean complete = addresses.length > 0;
      for (InternetAddress address : addresses) {
        address.validate();
        complete &= !address.isGroup() && address.getAddress().indexOf('@') > 0;
      }
      if (complete) {
        return List.of(addresses);
      }
    } catch (AddressException e) {
      // Told of below, like an address that is not there.
    }
    faults.add(
        "mail needs \"%s\": an address such as desk@example.org%s"
            .formatted(name, name.equals("to") ? "; several with commas" : ""));
    return List.of();
  }

  private Optional<String> unsubscribe() {
    Optional<String> address = Optional.ofNullable(given.get("unsubscribe"));
    if (address.isPresent() && !UNSUBSCRIBE.matcher(address.get()).matches()) {
      faults.add("mail with \"unsubscribe\" that is no address with mailto: or https:");
    }
    return address;
  }
}
