package newswatch.benchmarks.engine.lucene;

import java.util.List;
import java.util.Set;
import newswatch.benchmarks.workload.DocumentFrequencies;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;

/** How Lucene Monitor proposes watches for a document. */
public enum Presearching {
  /** By the rarest word that a watch needs. */
  TERM_FILTERED("TermFiltered") {
    @Override
    Presearcher presearcher(TermWeightor weights) {
      return new TermFilteredPresearcher(weights, List.of(), Set.of());
    }
  },
  /** By two words that a watch needs, both of which must be there. */
  MULTIPASS("Multipass 2") {
    @Override
    Presearcher presearcher(TermWeightor weights) {
      return new MultipassTermFilteredPresearcher(2, 0, weights, List.of(), Set.of());
    }
  };

  private final String label;

  Presearching(String label) {
    this.label = label;
  }

  /** What it is called in reports. */
  String label() {
    return label;
  }

  abstract Presearcher presearcher(TermWeightor weights);

  /** With the words weighed by how rare they are in the news. */
  Presearcher presearcher(DocumentFrequencies frequencies) {
    double documents = frequencies.documents() + 1.0;
    return presearcher(term -> documents / (frequencies.of(term.text()) + 1.0));
  }
}
