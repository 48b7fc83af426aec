package newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import newswatch.events.rules.SourceState;
import newswatch.ingest.publish.PublishFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestPassTest {
  @TempDir Path root;

  private final Outgoing outgoing = new Outgoing();
  private Path inbox;
  private IngestPass pass;

  @BeforeEach
  void start() {
    inbox = root.resolve("inbox");
    pass = restarted();
  }

  @Test
  void what_is_there_at_first_goes_out_at_once_and_only_once() throws IOException {
    write("b/two.txt", "two");
    write("a.ndjson", "{\"text\":\"one\"}\n{oops}\n");
    run();
    run();
    assertThat(outgoing.documents()).containsExactly("one", "two");
    assertThat(outgoing.progress).containsExactly("inbox/a.ndjson 1 1", "inbox/b/two.txt 1 0");
    assertThat(outgoing.memory.get("inbox/a.ndjson"))
        .extracting(SourceState::documents, SourceState::rejected)
        .containsExactly(1, 1);
  }

  @Test
  void a_restart_reads_nothing_again() throws IOException {
    write("a.txt", "one");
    run();
    pass = restarted();
    run();
    assertThat(outgoing.documents()).containsExactly("one");
  }

  @Test
  void a_moved_folder_or_a_touched_file_is_known_by_its_content() throws IOException {
    write("a.txt", "one");
    run();
    Path moved = root.resolve("moved");
    Files.move(inbox, moved);
    Files.setLastModifiedTime(moved.resolve("a.txt"), FileTime.from(Instant.EPOCH));
    inbox = moved;
    pass = restarted();
    run();
    assertThat(outgoing.documents()).containsExactly("one");
    assertThat(outgoing.progress).hasSize(1);
    assertThat(outgoing.memory.get("inbox/a.txt").fingerprint()).startsWith("3-0-");
  }

  @Test
  void a_file_that_comes_later_waits_until_it_has_stopped_growing() throws IOException {
    run();
    write("a.txt", "o");
    run();
    assertThat(outgoing.documents()).isEmpty();
    write("a.txt", "one");
    run();
    assertThat(outgoing.documents()).isEmpty();
    run();
    assertThat(outgoing.documents()).containsExactly("one");
    write("a.txt", "one, edited");
    run();
    run();
    assertThat(outgoing.documents()).containsExactly("one", "one, edited");
  }

  @Test
  void what_kafka_did_not_take_is_not_remembered_and_goes_out_again() throws IOException {
    write("a.txt", "one");
    outgoing.kafkaIsAway();
    assertThatThrownBy(this::run).isInstanceOf(PublishFailedException.class);
    assertThat(outgoing.memory).isEmpty();
    assertThat(outgoing.progress).isEmpty();
    outgoing.kafkaIsBack();
    run();
    assertThat(outgoing.memory).containsKey("inbox/a.txt");
  }

  @Test
  void a_stop_inside_a_file_does_not_remember_it() throws IOException {
    write("a.ndjson", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
    assertThatThrownBy(() -> pass.run(() -> true)).isInstanceOf(CancellationException.class);
    assertThat(outgoing.memory).isEmpty();
    pass = restarted();
    run();
    assertThat(outgoing.memory).containsKey("inbox/a.ndjson");
  }

  @Test
  void a_missing_folder_is_made_and_one_that_cannot_be_made_is_waited_for() throws IOException {
    run();
    assertThat(inbox).isDirectory();
    Files.writeString(root.resolve("blocked"), "a file in its place");
    inbox = root.resolve("blocked");
    pass = restarted();
    run();
    Files.delete(inbox);
    write("a.txt", "one");
    run();
    run();
    assertThat(outgoing.documents()).containsExactly("one");
  }

  @Test
  void a_file_that_disappears_is_left_alone() throws IOException {
    write("a.txt", "one");
    run();
    Files.delete(inbox.resolve("a.txt"));
    run();
    assertThat(outgoing.rejections()).isZero();
    assertThat(outgoing.memory).containsKey("inbox/a.txt");
  }

  @Test
  void what_can_never_be_read_is_rejected_once() throws IOException {
    Files.createDirectories(inbox);
    Files.createSymbolicLink(inbox.resolve("nowhere"), root.resolve("gone"));
    run();
    run();
    assertThat(outgoing.rejections()).isEqualTo(1);
  }

  private void run() {
    pass.run(() -> false);
  }

  private IngestPass restarted() {
    var fresh =
        new IngestPass(
            List.of(new FollowedFolder(inbox, "inbox")), outgoing.publisher(), outgoing, outgoing);
    fresh.recall();
    return fresh;
  }

  private void write(String name, String text) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
