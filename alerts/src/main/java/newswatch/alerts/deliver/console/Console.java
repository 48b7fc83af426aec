package newswatch.alerts.deliver.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import newswatch.alerts.deliver.Delivery;
import newswatch.alerts.deliver.Destination;
import newswatch.events.Alert;

/** Prints each alert as a line of UTF-8, which has left the process when it is delivered. */
final class Console implements Destination {
  private final PrintStream out;
  private final ConsoleLine line;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    line = new ConsoleLine(terminal);
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public Delivery deliver(Alert alert, Instant time) {
    // One write, so that no other thread's output comes between a line and its end.
    byte[] bytes = (line.of(alert, time) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    return out.checkError() ? Delivery.CLOSED : Delivery.DELIVERED;
  }
}
