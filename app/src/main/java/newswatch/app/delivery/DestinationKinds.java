package newswatch.app.delivery;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.deliver.chat.ChatKind;
import newswatch.alerts.deliver.console.ConsoleKind;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.mail.MailKind;
import newswatch.alerts.deliver.webhook.WebhookKind;
import newswatch.egress.Connector;
import newswatch.egress.Web;
import newswatch.events.rules.Destination;

/** All kinds of destinations. */
public record DestinationKinds(List<DestinationKind> all) {
  public DestinationKinds {
    all = List.copyOf(all);
  }

  /**
   * The kinds of a process.
   *
   * @param out what stands for the console
   * @param terminal whether it is one
   */
  public static DestinationKinds of(
      PrintStream out, boolean terminal, Web web, Connector connector, InstantSource clock) {
    List<DestinationKind> kinds = new ArrayList<>();
    kinds.add(new ConsoleKind(out, terminal));
    kinds.add(new WebhookKind(web, clock));
    kinds.add(new MailKind(connector, clock));
    kinds.addAll(ChatKind.all(web, clock));
    return new DestinationKinds(kinds);
  }

  /** The kind of a destination; empty when there is none of that name. */
  public Optional<DestinationKind> of(Destination destination) {
    return all.stream().filter(kind -> kind.name().equals(destination.kind())).findFirst();
  }

  /** What is wrong with a destination; empty for a good one. */
  public List<String> faults(Destination destination) {
    String place = "destination \"" + destination.id() + "\": ";
    return of(destination)
        .map(kind -> concat(kind.faults(destination), kind.wordingFaults(destination)))
        .orElseGet(
            () -> List.of("no kind \"%s\"; there are: %s".formatted(destination.kind(), names())))
        .stream()
        .map(fault -> place + fault)
        .toList();
  }

  private static List<String> concat(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private String names() {
    return all.stream().map(DestinationKind::name).collect(Collectors.joining(" "));
  }
}
