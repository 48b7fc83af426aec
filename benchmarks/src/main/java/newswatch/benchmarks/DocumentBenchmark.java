package newswatch.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import newswatch.benchmarks.workload.SeedRules;
import newswatch.events.TaggedDocument;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the whole corpus costs in each step between Kafka and Kafka, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DocumentBenchmark {
  private @Nullable SeedRules rules;
  private List<TaggedDocument> tagged = List.of();

  /** Compiles the rules. */
  @Setup
  public void compile(SeedCorpus corpus) {
    rules = SeedRules.read(corpus.folder());
    tagged = corpus.documents().stream().map(rules().tagger()::tag).toList();
  }

  private SeedRules rules() {
    return Objects.requireNonNull(rules, "set up by JMH");
  }

  /** Folds and splits every text. */
  @Benchmark
  public void words(SeedCorpus corpus, Blackhole out) {
    corpus.documents().forEach(document -> out.consume(Words.of(document.text())));
  }

  /** Tags every document. */
  @Benchmark
  public void tag(SeedCorpus corpus, Blackhole out) {
    corpus.documents().forEach(document -> out.consume(rules().tagger().tag(document)));
  }

  /** Matches every tagged document with every watch. */
  @Benchmark
  public void match(Blackhole out) {
    tagged.forEach(document -> out.consume(rules().matcher().match(document, null)));
  }
}
