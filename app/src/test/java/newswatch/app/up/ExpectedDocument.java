package newswatch.app.up;

import java.nio.file.Path;
import java.util.List;
import newswatch.events.json.YamlList;

/** What a careful reader expects of one seed document. */
record ExpectedDocument(
    String document, List<String> topics, List<String> actors, List<String> watches) {

  static List<ExpectedDocument> readAll(Path file) {
    YamlList<ExpectedDocument> list = YamlList.read(file, ExpectedDocument.class);
    if (!list.faults().isEmpty()) {
      throw new IllegalStateException(String.join("\n", list.faults()));
    }
    return list.values();
  }
}
