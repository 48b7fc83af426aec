package newswatch.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import newswatch.events.Document;
import newswatch.events.channel.Channels;

class EnrichBalanceTest {

  /** What a record of the documents channel can hold. */
  enum Kind {
    DOCUMENT,
    NO_JSON,
    NO_DOCUMENT,
    NO_VALUE
  }

  /**
   * One record.
   *
   * @param number few different ones, so that documents repeat
   */
  record Sent(Kind kind, int number) {
    byte[] value() {
      return switch (kind) {
        case DOCUMENT -> Channels.DOCUMENTS.value().encode(document());
        case NO_JSON -> ("{" + number).getBytes(UTF_8);
        case NO_DOCUMENT -> "{\"id\":\"x\"}".getBytes(UTF_8);
        case NO_VALUE -> null;
      };
    }

    Document document() {
      return Document.builder("id" + number % 5, "title", "text " + number).build();
    }
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  void every_record_is_tagged_or_rejected_or_a_duplicate(
      @ForAll @Size(min = 1, max = 60) List<Kind> kinds,
      @ForAll @Size(60) List<@IntRange(max = 9) Integer> numbers)
      throws IOException {
    Path folder = Files.createTempDirectory("enrich");
    int documents = 0;
    Set<Document> lastVersions = new HashSet<>();
    int repeats = 0;
    try (EnrichDriver enrich = new EnrichDriver(folder)) {
      for (int i = 0; i < kinds.size(); i++) {
        Sent sent = new Sent(kinds.get(i), numbers.get(i));
        enrich.send("key", sent.value(), EnrichDriver.NOW);
        if (sent.kind() == Kind.DOCUMENT) {
          documents++;
          repeats += lastVersions.contains(sent.document()) ? 1 : 0;
          lastVersions.removeIf(other -> other.id().equals(sent.document().id()));
          lastVersions.add(sent.document());
        }
      }

      int tagged = enrich.tagged().size();
      assertThat(enrich.duplicates()).isEqualTo(repeats);
      assertThat(tagged).isEqualTo(documents - repeats);
      assertThat(tagged + enrich.rejected().size() + enrich.duplicates()).isEqualTo(kinds.size());
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
