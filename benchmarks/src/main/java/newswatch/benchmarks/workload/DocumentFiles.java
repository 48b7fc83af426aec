package newswatch.benchmarks.workload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.FolderWalk;
import newswatch.ingest.read.ReadOptions;

/** Reads documents as the product reads them, all of them into memory. */
public final class DocumentFiles {
  private final DocumentReader reader = new DocumentReader(ReadOptions.DETECT);
  private final List<Document> documents = new ArrayList<>();
  private final Consumer<Rejection> refused;

  private DocumentFiles(Consumer<Rejection> refused) {
    this.refused = refused;
  }

  /**
   * The documents of a file or of everything in a folder.
   *
   * @param refused is told what could not be read
   * @throws IllegalArgumentException when nothing can be read
   */
  public static List<Document> read(Path path, Consumer<Rejection> refused) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(path + ": no such file or folder");
    }
    DocumentFiles files = new DocumentFiles(refused);
    if (Files.isDirectory(path)) {
      FolderWalk.walk(path, files::file, refused);
    } else {
      files.file(path);
    }
    if (files.documents.isEmpty()) {
      throw new IllegalArgumentException(
          path
              + ": no documents in it; text, Markdown, HTML, JSON and NDJSON are read, also in archives");
    }
    return files.documents;
  }

  private void file(Path path) {
    reader.read(path, this::take);
  }

  private void take(ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.Accepted accepted) {
      documents.add(accepted.document());
    } else if (outcome instanceof ReadOutcome.Rejected rejected) {
      refused.accept(rejected.rejection());
    }
  }
}
