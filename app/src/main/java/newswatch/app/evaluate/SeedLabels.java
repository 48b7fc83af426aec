package newswatch.app.evaluate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;

/** The labels of the seed documents, by the name of the file that a document was read from. */
public final class SeedLabels {
  private final LabelReader reader;
  private final Path file;
  private final Map<String, ExpectedDocument> byName = new HashMap<>();

  private SeedLabels(LabelReader reader, Path file) {
    this.reader = reader;
    this.file = file;
    ExpectedDocument.readAll(file).forEach(expected -> byName.put(expected.document(), expected));
  }

  /**
   * Reads {@code expected.yaml}.
   *
   * @throws IllegalArgumentException when it has a fault
   */
  public static SeedLabels read(Path file, LabelReader reader) {
    return new SeedLabels(reader, file);
  }

  /** The document with its labels, or why it has none. */
  public Decoded<LabelledDocument> label(Document document) {
    String name = String.valueOf(Path.of(String.valueOf(document.path())).getFileName());
    ExpectedDocument expected = byName.get(name);
    return expected == null
        ? new Decoded.Fault<>(
            RejectionReason.INVALID, file + " expects nothing of it; add it", document.title())
        : reader.checked(document, expected.labels());
  }
}
