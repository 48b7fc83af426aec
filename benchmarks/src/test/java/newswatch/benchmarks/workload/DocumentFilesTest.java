package newswatch.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import newswatch.events.Document;
import newswatch.events.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {
  private static final String TWO_DOCUMENTS =
      """
      {"id":"a","title":"First","text":"Mes Aynak"}
      {"id":"b","title":"Second","text":"Logar"}
      """;

  private final List<Rejection> refused = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void a_compressed_file_gives_what_is_in_it() throws IOException {
    List<Document> documents = DocumentFiles.read(compressed("news.jsonl.gz"), refused::add);
    assertThat(documents).extracting(Document::id).containsExactly("a", "b");
    assertThat(refused).isEmpty();
  }

  @Test
  void a_folder_gives_all_its_files_and_says_what_cannot_be_read() throws IOException {
    compressed("a.ndjson.gz");
    Files.writeString(folder.resolve("b.txt"), "A headline\n\nA text.");
    Files.writeString(folder.resolve("c.ndjson"), "{\"id\":");
    assertThat(DocumentFiles.read(folder, refused::add)).hasSize(3);
    assertThat(refused).hasSize(1);
  }

  @Test
  void nothing_to_read_is_refused_with_the_place() throws IOException {
    Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path path : List.of(folder.resolve("missing"), broken, empty)) {
      assertThatThrownBy(() -> DocumentFiles.read(path, refused::add))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(path + ": ");
    }
  }

  private Path compressed(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TWO_DOCUMENTS.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
