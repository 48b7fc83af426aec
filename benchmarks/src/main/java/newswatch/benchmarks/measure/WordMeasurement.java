package newswatch.benchmarks.measure;

import java.util.Optional;
import java.util.function.ToIntFunction;
import newswatch.benchmarks.workload.Workload;
import newswatch.events.Document;
import newswatch.matching.Words;

/** What splitting documents into words takes: newswatch's way and, when it is there, ICU's. */
final class WordMeasurement {
  private final Pace own;
  private final Optional<Pace> icu;

  WordMeasurement(
      Workload workload, CpuClock clock, Effort effort, Optional<ToIntFunction<String>> icuWords) {
    own = pace(workload, clock, text -> Words.of(text).count());
    icu = icuWords.map(words -> pace(workload, clock, words));
    own.warmUp(effort);
    icu.ifPresent(pace -> pace.warmUp(effort));
  }

  private static Pace pace(Workload workload, CpuClock clock, ToIntFunction<String> counted) {
    return new Pace(clock, workload, document -> split(document, counted));
  }

  private static void split(Document document, ToIntFunction<String> words) {
    if (words.applyAsInt(document.title()) + words.applyAsInt(document.text()) < 0) {
      throw new IllegalStateException("fewer than no words in " + document.id());
    }
  }

  void round(double cpuSeconds) {
    own.round(cpuSeconds);
    icu.ifPresent(pace -> pace.round(cpuSeconds));
  }

  MatchReport.WordFigures figures(Pace matching) {
    return new MatchReport.WordFigures(
        own.microsPerDocument(),
        matching.timesAsLongAs(own),
        icu.map(Pace::microsPerDocument).orElse(null),
        icu.map(pace -> pace.timesAsLongAs(own)).orElse(null));
  }
}
