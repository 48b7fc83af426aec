package newswatch.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.ReadOptions;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The documents and rules that are measured with: the seeds, or a folder of one's own with {@code
 * -p documents=DIR}.
 */
@State(Scope.Benchmark)
public class SeedCorpus {
  @Param("seeds")
  private String seeds = "seeds";

  @Param("seeds/documents")
  private String documents = "seeds/documents";

  private final List<Document> read = new ArrayList<>();

  /** Reads the documents; run from the repository's root. */
  @Setup
  public void read() {
    new DocumentReader(ReadOptions.DETECT)
        .read(
            Path.of(documents),
            outcome -> {
              if (outcome instanceof ReadOutcome.Accepted accepted) {
                read.add(accepted.document());
              }
            });
    if (read.isEmpty()) {
      throw new IllegalStateException("no documents in " + documents);
    }
  }

  List<Document> documents() {
    return read;
  }

  Path file(String name) {
    return Path.of(seeds, name);
  }

  List<Actor> actors() {
    return YamlList.read(file("actors.yaml"), Actor.class).values();
  }
}
