package newswatch.app.evaluate;

import java.nio.file.Path;
import java.util.List;
import newswatch.events.json.YamlList;

/** What a careful reader expects of one seed document: all of its topics, actors and watches. */
public record ExpectedDocument(
    String document, List<String> topics, List<String> actors, List<String> watches) {

  /** All documents of a file, which must be without faults. */
  public static List<ExpectedDocument> readAll(Path file) {
    YamlList<ExpectedDocument> list = YamlList.read(file, ExpectedDocument.class);
    if (!list.faults().isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", list.faults()));
    }
    return list.values();
  }

  /** The same as labels that leave nothing out. */
  Labels labels() {
    return Labels.complete(topics, actors);
  }
}
