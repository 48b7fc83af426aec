package newswatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.app.evaluate.Evaluation;
import newswatch.app.evaluate.EvaluationJson;
import newswatch.app.evaluate.EvaluationLines;
import newswatch.app.evaluate.EvaluationReport;
import newswatch.app.evaluate.LabelReader;
import newswatch.app.evaluate.LabelledDocument;
import newswatch.app.evaluate.LabelledInput;
import newswatch.app.evaluate.SeedLabels;
import newswatch.app.evaluate.Threshold;
import newswatch.enrich.TagRules;
import newswatch.enrich.Tagger;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newswatch evaluate}: how right the tags are. */
@Command(
    name = "evaluate",
    description = {
      "Score tags, actors, languages and stories against labelled documents.",
      "Without files it scores the seed corpus against seeds/expected.yaml. Prints precision, recall",
      "and F1, and the worst mistakes in context. A line that cannot be used becomes a rejection on",
      "standard error, and the rest goes on. docs/quality.md tells what labels look like."
    },
    footer = {
      "",
      "Examples:",
      "  newswatch evaluate",
      "  newswatch evaluate labelled.ndjson.gz --worst 20",
      "  newswatch evaluate names.ndjson --actors my-actors.yaml --json | jq .figures",
      "  newswatch evaluate labelled.ndjson --min topics.f1=0.95 --max actors.wrong=0    in a build"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int PROGRESS_EVERY = 1_000;
  private static final int LEAST_OF_FILES = 20;

  private final Surroundings surroundings;
  private long rejected;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Labelled documents as NDJSON, also compressed with gzip; - reads standard input.")
  private List<String> files = List.of();

  @Mixin private TagRuleOptions ruleOptions = new TagRuleOptions();

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many mistakes of each kind to show. Default: ${DEFAULT-VALUE}.")
  private int worst;

  @Option(
      names = "--least",
      paramLabel = "N",
      description =
          "How many documents a topic needs on a side for its share to be told and to count in the"
              + " mean. Default: 20; 1 for the seed corpus.")
  private @Nullable Integer least;

  @Option(names = "--json", description = "The whole report as one JSON object.")
  private boolean json;

  @Option(
      names = "--min",
      paramLabel = "NAME=VALUE",
      converter = AtLeast.class,
      description =
          "Exit with 1 when this figure is below. The names are in \"figures\" of --json.")
  private List<Threshold> minimums = new ArrayList<>();

  @Option(
      names = "--max",
      paramLabel = "NAME=VALUE",
      converter = AtMost.class,
      description = "Exit with 1 when this figure is above.")
  private List<Threshold> maximums = new ArrayList<>();

  EvaluateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireNotNegative("--worst", worst);
    requireNotNegative("--least", least == null ? 1 : least);
    LabelledFiles inputs = new LabelledFiles(surroundings, files);
    TagRules rules = ruleOptions.read(surroundings);
    LabelReader reader = new LabelReader(rules);
    Tagger tagger = new Tagger(() -> rules);
    Evaluation evaluation = new Evaluation(rules, tagger::tag, tagger::tag, worst);
    if (files.isEmpty()) {
      scoreSeeds(reader, evaluation);
    } else {
      inputs.forEach(
          (in, name) ->
              new LineFilter(surroundings)
                  .run(in, name, line -> scoreLine(reader.read(line), evaluation)));
    }
    int enough = files.isEmpty() ? 1 : LEAST_OF_FILES;
    return print(evaluation.report(least == null ? enough : least));
  }

  private static void requireNotNegative(String option, int value) {
    if (value < 0) {
      throw CommandFailure.usage(option + " counts from 0, not " + value);
    }
  }

  private void scoreSeeds(LabelReader reader, Evaluation evaluation) {
    SeedLabels labels = SeedLabels.read(surroundings.seeds().resolve("expected.yaml"), reader);
    new DocumentReader(ReadOptions.DETECT)
        .read(
            surroundings.seeds().resolve("documents"),
            outcome -> {
              if (outcome instanceof ReadOutcome.Accepted accepted) {
                Decoded<LabelledInput> labelled =
                    labels.label(accepted.document()).map(document -> document);
                Origin origin = Origin.ofFile(String.valueOf(accepted.document().path()));
                if (scoreLine(labelled, evaluation) instanceof Decoded.Fault<?> fault) {
                  print(fault.from(origin));
                }
              } else if (outcome instanceof ReadOutcome.Rejected refused) {
                rejected++;
                print(refused.rejection());
              }
            });
  }

  private Decoded<List<Object>> scoreLine(Decoded<LabelledInput> input, Evaluation evaluation) {
    if (input instanceof Decoded.Value<LabelledInput> good) {
      evaluation.add(good.value());
      boolean document = good.value() instanceof LabelledDocument;
      if (document && evaluation.documents() % PROGRESS_EVERY == 0) {
        surroundings.say("%,d documents".formatted(evaluation.documents()));
      }
    } else {
      rejected++;
    }
    return input.map(value -> List.of());
  }

  private void print(Rejection rejection) {
    surroundings.err().print(Json.line(rejection) + "\n");
    surroundings.err().flush();
  }

  private int print(EvaluationReport report) {
    List<String> missed = new ArrayList<>();
    for (Threshold threshold : minimums) {
      threshold.missed(report.figures()).ifPresent(missed::add);
    }
    for (Threshold threshold : maximums) {
      threshold.missed(report.figures()).ifPresent(missed::add);
    }
    if (json) {
      surroundings.print(Json.line(EvaluationJson.of(report, rejected, missed)));
    } else {
      EvaluationLines.of(report).forEach(surroundings::print);
    }
    missed.forEach(surroundings::say);
    return rejected > 0 || !missed.isEmpty() ? ExitStatus.SOMETHING_FAILED : ExitStatus.DONE;
  }

  /** Thresholds below which a figure must not be. */
  static final class AtLeast implements ITypeConverter<Threshold> {
    @Override
    public Threshold convert(String text) {
      return threshold(text, true);
    }
  }

  /** Thresholds above which a figure must not be. */
  static final class AtMost implements ITypeConverter<Threshold> {
    @Override
    public Threshold convert(String text) {
      return threshold(text, false);
    }
  }

  private static Threshold threshold(String text, boolean least) {
    try {
      return Threshold.parse(text, least);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
