package newswatch.alerts.deliver.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private static final Alert ALERT =
      new Alert(
          "a",
          new WatchReference("w", "王毅", 1),
          new DocumentReference("d", "Title", null, null, null),
          List.of(),
          null,
          List.of(),
          List.of(),
          null,
          null,
          null);

  private static final Message MESSAGE =
      new Message(
          "a",
          List.of(
              Notification.of(
                  ALERT,
                  "console",
                  "console",
                  Instant.EPOCH,
                  Instant.EPOCH,
                  new Outcome.Waiting(Instant.EPOCH, WaitReason.QUEUED, "its turn comes"))));

  @Test
  void a_delivered_line_has_left_the_process_in_utf_8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream buffering =
        new PrintStream(new BufferedOutputStream(bytes), false, StandardCharsets.US_ASCII);

    assertThat(new Console(buffering, false).send(MESSAGE))
        .isEqualTo(new SendResult.Delivered("printed"));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("1970-01-01 00:00Z  w  王毅  Title\n");
  }

  @Test
  void a_closed_output_is_noticed() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(
            new Console(new PrintStream(closed, false, StandardCharsets.UTF_8), false)
                .send(MESSAGE))
        .isEqualTo(new SendResult.Closed("standard output is closed"));
  }
}
