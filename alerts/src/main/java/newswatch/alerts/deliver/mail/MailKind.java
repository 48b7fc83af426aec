package newswatch.alerts.deliver.mail;

import java.time.InstantSource;
import java.util.List;
import newswatch.alerts.deliver.chat.text.Wording;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.egress.Connector;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;

/**
 * E-mail. Settings: {@code host} and {@code port} of a server that takes mail, {@code security},
 * {@code user} and a reference to a {@code password}, {@code from}, {@code to} and {@code
 * unsubscribe}, and the wording in {@code template} and {@code subject}.
 */
public final class MailKind implements DestinationKind {
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
}
