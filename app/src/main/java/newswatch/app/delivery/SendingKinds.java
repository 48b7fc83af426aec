package newswatch.app.delivery;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.desk.destinations.KnownKinds;
import newswatch.egress.Connector;
import newswatch.egress.Web;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;

/** What the desk and the command line know of kinds: the settings, and sending a test. */
public final class SendingKinds implements KnownKinds {
  private static final String HIDDEN = "(hidden: neither env:NAME nor file:PATH)";

  private final DestinationKinds kinds;
  private final Secrets secrets;
  private final InstantSource clock;

  /**
   * Kinds as delivery has them.
   *
   * @param secrets of this process, with which tests are sent
   */
  public SendingKinds(DestinationKinds kinds, Secrets secrets, InstantSource clock) {
    this.kinds = kinds;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * The kinds of a process, by its clock.
   *
   * @param out what stands for the console
   * @param terminal whether it is one
   */
  public static SendingKinds of(
      PrintStream out, boolean terminal, Web web, Connector connector, Secrets secrets) {
    InstantSource clock = Clock.systemUTC();
    return new SendingKinds(
        DestinationKinds.of(out, terminal, web, connector, clock), secrets, clock);
  }

  @Override
  public List<KindForm> all() {
    return kinds.all().stream()
        .map(
            kind ->
                new KindForm(
                    kind.name(), kind.settings().stream().map(SendingKinds::shown).toList()))
        .toList();
  }

  private static SettingForm shown(Setting setting) {
    boolean lines = setting.form() == Setting.Form.LINES;
    return new SettingForm(
        setting.name(), setting.required(), setting.isSecret(), lines, setting.what());
  }

  @Override
  public List<String> faults(Destination destination) {
    return kinds.faults(destination);
  }

  @Override
  public Destination withoutSecrets(Destination destination) {
    Map<String, String> shown = new TreeMap<>();
    Optional<DestinationKind> kind = kinds.of(destination);
    destination
        .settings()
        .forEach((name, value) -> shown.put(name, mayBeShown(kind, name, value) ? value : HIDDEN));
    return destination.withSettings(shown);
  }

  private static boolean mayBeShown(Optional<DestinationKind> kind, String name, String value) {
    return Stream.of(value.split("\\s+")).allMatch(Secrets::isReference)
        || kind.stream()
            .flatMap(known -> known.settings().stream())
            .anyMatch(setting -> setting.name().equals(name) && !setting.isSecret());
  }

  @Override
  public TestAnswer test(Destination destination) {
    return kinds
        .of(destination)
        .map(kind -> said(kind.open(destination, secrets).send(message(destination))))
        .orElseGet(() -> new TestAnswer(false, String.join("; ", faults(destination))));
  }

  private static TestAnswer said(SendResult result) {
    if (result instanceof SendResult.Delivered delivered) {
      return new TestAnswer(true, "delivered (" + delivered.answer() + ")");
    }
    if (result instanceof SendResult.TryAgain again) {
      return new TestAnswer(false, "would be tried again (" + again.why() + ")");
    }
    if (result instanceof SendResult.Refused refused) {
      return new TestAnswer(
          false, "refused (" + refused.reason().wireName() + ": " + refused.why() + ")");
    }
    return new TestAnswer(
        false,
        result instanceof SendResult.Gone gone
            ? "gone (" + gone.why() + ")"
            : "closed (" + ((SendResult.Closed) result).why() + ")");
  }

  private Message message(Destination destination) {
    Instant now = clock.instant();
    String id = "test-" + UUID.randomUUID();
    Alert alert =
        new Alert(
            id,
            new WatchReference("test", "Test of a destination", 1),
            new DocumentReference("test", "newswatch can reach you here", null, null, null),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new Message(
        id,
        List.of(
            Notification.of(
                alert,
                destination.id(),
                destination.kind(),
                now,
                now,
                new Outcome.Waiting(now, WaitReason.QUEUED, "a test"))));
  }
}
