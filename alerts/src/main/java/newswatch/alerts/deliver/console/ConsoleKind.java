package newswatch.alerts.deliver.console;

import java.io.PrintStream;
import java.util.List;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.events.rules.Destination;

/** The terminal of whoever runs the service, or what stands for it. */
public final class ConsoleKind implements DestinationKind {
  /** What it is called. */
  public static final String NAME = "console";

  private final PrintStream out;
  private final boolean terminal;

  /**
   * Lines go to a stream.
   *
   * @param terminal whether it is a terminal, which can show colours
   */
  public ConsoleKind(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> faults(Destination destination) {
    return destination.settings().isEmpty()
        ? List.of()
        : List.of("a console has no settings: " + destination.settings().keySet());
  }

  @Override
  public Notifier open(Destination destination, Secrets secrets) {
    return new Console(out, terminal);
  }
}
