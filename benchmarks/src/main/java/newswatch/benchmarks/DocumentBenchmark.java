package newswatch.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.match.ActorNames;
import newswatch.alerts.match.WatchFile;
import newswatch.alerts.match.WatchMatcher;
import newswatch.enrich.TagRules;
import newswatch.enrich.Tagger;
import newswatch.events.TaggedDocument;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Topic;
import newswatch.matching.Words;
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
  private Tagger tagger = new Tagger(() -> TagRules.of(List.of(), List.of()).orThrow());
  private WatchMatcher matcher =
      new WatchMatcher(
          WatchFile.of("none", new YamlList<>(List.of(), List.of())).watches(),
          ActorNames.of(List.of()));
  private List<TaggedDocument> tagged = List.of();

  /** Compiles the rules. */
  @Setup
  public void compile(SeedCorpus corpus) {
    TagRules rules =
        TagRules.of(
                YamlList.read(corpus.file("taxonomy.yaml"), Topic.class).values(), corpus.actors())
            .orThrow();
    tagger = new Tagger(() -> rules);
    matcher =
        new WatchMatcher(
            WatchFile.read(corpus.file("watches.yaml")).watches(), ActorNames.of(corpus.actors()));
    tagged = corpus.documents().stream().map(tagger::tag).toList();
  }

  /** Folds and splits every text. */
  @Benchmark
  public void words(SeedCorpus corpus, Blackhole out) {
    corpus.documents().forEach(document -> out.consume(Words.of(document.text())));
  }

  /** Tags every document. */
  @Benchmark
  public void tag(SeedCorpus corpus, Blackhole out) {
    corpus.documents().forEach(document -> out.consume(tagger.tag(document)));
  }

  /** Matches every tagged document with every watch. */
  @Benchmark
  public void match(Blackhole out) {
    tagged.forEach(document -> out.consume(matcher.match(document, null)));
  }
}
