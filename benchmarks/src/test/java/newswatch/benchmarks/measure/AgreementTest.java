package newswatch.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.engine.NewswatchEngine;
import newswatch.benchmarks.engine.Tally;
import newswatch.events.Document;
import newswatch.matching.Query;
import newswatch.matching.Term;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Query COPPER = new Term(Term.Scope.ANYWHERE, "copper", false, false);
  private static final Document MINE =
      Document.builder("mine", "The mine", "Copper, and the copper-price").build();

  private final MatchEngine newswatch = new NewswatchEngine();

  @Test
  void a_peer_that_misses_a_watch_is_found_out() {
    newswatch.load(Map.of("metal", COPPER));
    Agreement agreement = Agreement.of(newswatch, new Answering(Set.of(), Set.of()), List.of(MINE));
    assertThat(agreement.matches()).isEqualTo(1);
    assertThat(agreement.aboutWords()).isZero();
    assertThat(agreement.unexplained()).containsExactly("metal in mine");
  }

  @Test
  void a_peer_that_finds_too_much_is_found_out() {
    Agreement agreement =
        Agreement.of(newswatch, new Answering(Set.of("more"), Set.of("more")), List.of(MINE));
    assertThat(agreement.unexplained()).containsExactly("more in mine");
  }

  @Test
  void a_peer_that_only_splits_words_otherwise_is_not_blamed() {
    newswatch.load(Map.of("metal", COPPER));
    Agreement agreement =
        Agreement.of(newswatch, new Answering(Set.of(), Set.of("metal")), List.of(MINE));
    assertThat(agreement.aboutWords()).isEqualTo(1);
    assertThat(agreement.unexplained()).isEmpty();
  }

  /** Gives one answer for the document and another for its words with spaces between. */
  private record Answering(Set<String> asWritten, Set<String> asWords) implements MatchEngine {
    @Override
    public Set<String> ids(Document document) {
      return new HashSet<>(document.text().equals(MINE.text()) ? asWritten : asWords);
    }

    @Override
    public String name() {
      return "answering";
    }

    @Override
    public void load(Map<String, Query> watches) {}

    @Override
    public void put(String id, Query query) {}

    @Override
    public void remove(String id) {}

    @Override
    public void match(Document document, Tally tally) {}

    @Override
    public void close() {}
  }
}
