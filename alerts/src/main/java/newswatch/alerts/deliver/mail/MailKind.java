package newswatch.alerts.deliver.mail;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.text.Wording;
import newswatch.egress.Connector;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;

/**
 * E-mail. Settings: {@code host} and {@code port} of a server that takes mail, {@code security},
 * {@code user} and a reference to a {@code password}, {@code from}, {@code to} and {@code
 * unsubscribe}, and the wording in {@code template} and {@code subject}.
 */
public final class MailKind implements DestinationKind {
  static final List<Setting> SETTINGS =
      Stream.concat(own().stream(), Wording.settings(true).stream()).toList();

  private final Connector connector;
  private final InstantSource clock;

  public MailKind(Connector connector, InstantSource clock) {
    this.connector = connector;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<Setting> settings() {
    return SETTINGS;
  }

  @Override
  public List<String> faults(Destination destination) {
    return new SettingsReader(destination.settings()).faults();
  }

  @Override
  public List<String> wordingFaults(Destination destination) {
    return Wording.of(destination.settings()).faults();
  }

  @Override
  public Grouping usualGrouping() {
    return Grouping.BY_STORY;
  }

  @Override
  public Notifier open(Destination destination, Secrets secrets) {
    return new Mail(
        MailSettings.of(destination),
        Wording.of(destination.settings()),
        secrets,
        connector,
        clock);
  }

  private static List<Setting> own() {
    return List.of(
        Setting.required("host", Setting.Form.PLAIN, "the server that takes mail"),
        Setting.optional("port", Setting.Form.PLAIN, "587, 465 or 25 as security is"),
        Setting.optional("security", Setting.Form.PLAIN, "starttls, tls or none"),
        Setting.optional("user", Setting.Form.PLAIN, "who hands the mail over"),
        Setting.optional("password", Setting.Form.TOKEN, "the user's password"),
        Setting.required("from", Setting.Form.PLAIN, "one address"),
        Setting.required("to", Setting.Form.PLAIN, "one or more addresses, with commas"),
        Setting.optional("unsubscribe", Setting.Form.PLAIN, "a mailto: or https: address"));
  }
}
