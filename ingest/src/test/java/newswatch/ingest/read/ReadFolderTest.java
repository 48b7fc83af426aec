package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFolderTest {
  @TempDir Path folder;

  @Test
  void folders_are_read_to_the_bottom_in_order_without_hidden_ones() throws IOException {
    write("b.txt", "b");
    write("a/z.txt", "z");
    write("a/deep/er/x.md", "x");
    write(".hidden/h.txt", "h");
    write(".hidden.txt", "h");
    assertThat(read(folder).documents())
        .extracting(Document::text, d -> folder.relativize(Path.of(d.path())).toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("x", "a/deep/er/x.md"),
            org.assertj.core.groups.Tuple.tuple("z", "a/z.txt"),
            org.assertj.core.groups.Tuple.tuple("b", "b.txt"));
  }

  @Test
  void a_link_back_into_its_own_folder_is_not_followed() throws IOException {
    write("a/x.txt", "x");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
    var reading = read(folder);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("x");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.detail()).contains("nowhere").contains("link"));
  }

  @Test
  void a_bad_file_does_not_stop_the_others() throws IOException {
    Files.write(
        folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
    write("b.txt", "b");
    write("c.html", "<html></html>");
    var reading = read(folder);
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.rejections())
        .extracting(r -> r.reason())
        .containsExactly(RejectionReason.UNSUPPORTED_FORMAT, RejectionReason.NO_TEXT);
    assertThat(reading.rejections().get(1).origin().path()).endsWith("c.html");
  }

  @Test
  void a_path_that_does_not_exist_is_unreadable_and_named() {
    var rejection = read(folder.resolve("no such.md")).rejection();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.UNREADABLE);
    assertThat(rejection.detail()).contains("no such.md: no such file");
  }

  @Test
  void the_path_is_as_given_and_not_in_the_id() throws IOException {
    write("one/x.txt", "same");
    write("two/y.txt", "same");
    var documents = read(folder).documents();
    assertThat(documents).extracting(Document::id).containsOnly(documents.get(0).id());
    assertThat(documents.get(0).path()).isEqualTo(folder.resolve("one/x.txt").toString());
  }

  @Test
  void a_stream_that_breaks_off_gives_what_it_gave_and_one_rejection() {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT).read(new BrokenStream(), "pipe", outcomes::add);
    var reading = new Reading(outcomes);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("a");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.detail()).contains("pipe").contains("plug pulled"));
  }

  @Test
  void a_line_comes_through_before_the_next_one_is_written() throws Exception {
    try (var out = new java.io.PipedOutputStream();
        var in = new java.io.PipedInputStream(out)) {
      var outcomes = new java.util.concurrent.LinkedBlockingQueue<ReadOutcome>();
      var reader =
          new Thread(() -> new DocumentReader(ReadOptions.DETECT).read(in, "-", outcomes::add));
      reader.start();
      for (String text : List.of("first", "second")) {
        out.write(
            ("{\"text\":\"" + text + "\"}\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.flush();
        var outcome = outcomes.poll(20, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(outcome).isNotNull();
        assertThat(new Reading(List.of(outcome)).document().text()).isEqualTo(text);
      }
      out.close();
      reader.join();
    }
  }

  private static Reading read(Path path) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT).read(path, outcomes::add);
    return new Reading(outcomes);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** One line, then an error. */
  private static final class BrokenStream extends InputStream {
    private static final String LINE = "{\"text\":\"a\"}\n";
    private int at;

    @Override
    public int read() throws IOException {
      if (at == LINE.length()) {
        throw new IOException("plug pulled");
      }
      return LINE.charAt(at++);
    }
  }
}
