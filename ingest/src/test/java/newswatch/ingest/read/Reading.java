package newswatch.ingest.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.ingest.document.ReadOutcome;

/** Everything that reading one input gave. */
record Reading(List<ReadOutcome> outcomes) {

  static Reading of(String name, byte[] bytes) {
    return of(ReadOptions.DETECT, name, bytes);
  }

  static Reading of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(ReadOptions options, String name, byte[] bytes) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(options).read(new ByteArrayInputStream(bytes), name, outcomes::add);
    return new Reading(outcomes);
  }

  /** The only outcome, which must be a document. */
  Document document() {
    if (outcomes.size() == 1 && documents().size() == 1) {
      return documents().get(0);
    }
    throw new AssertionError("no single document: " + outcomes);
  }

  /** The only outcome, which must be a rejection. */
  Rejection rejection() {
    if (outcomes.size() == 1 && rejections().size() == 1) {
      return rejections().get(0);
    }
    throw new AssertionError("no single rejection: " + outcomes);
  }

  List<Document> documents() {
    return outcomes.stream()
        .filter(ReadOutcome.Accepted.class::isInstance)
        .map(outcome -> ((ReadOutcome.Accepted) outcome).document())
        .toList();
  }

  List<Rejection> rejections() {
    return outcomes.stream()
        .filter(ReadOutcome.Rejected.class::isInstance)
        .map(outcome -> ((ReadOutcome.Rejected) outcome).rejection())
        .toList();
  }
}
