package newswatch.benchmarks;

import java.nio.file.Path;
import java.util.List;
import newswatch.benchmarks.workload.DocumentFiles;
import newswatch.events.Document;
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

  private List<Document> read = List.of();

  /** Reads the documents; run from the repository's root. */
  @Setup
  public void read() {
    read = DocumentFiles.read(Path.of(documents), refused -> {});
  }

  List<Document> documents() {
    return read;
  }

  Path folder() {
    return Path.of(seeds);
  }
}
