package newswatch.alerts.deliver.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Notification;

/** Prints each alert as a line of UTF-8, which has left the process when it is delivered. */
final class Console implements Notifier {
  private final PrintStream out;
  private final ConsoleLine line;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    line = new ConsoleLine(terminal);
  }

  @Override
  public SendResult send(Message message) {
    for (Notification notification : message.notifications()) {
      // One write, so that no other thread's output comes between a line and its end.
      byte[] bytes =
          (line.of(notification.alert(), notification.time(), message.severity()) + "\n")
              .getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 0, bytes.length);
    }
    return out.checkError()
        ? new SendResult.Closed("standard output is closed")
        : new SendResult.Delivered("printed");
  }
}
