package newswatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.events.Candidate;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;

/** A candidate for people: what is known of it, and one place where its name stands. */
final class CandidateLines {
  private static final int COMPANIONS = 4;

  private CandidateLines() {}

  static List<String> of(Candidate candidate) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s%s  %s, %s, %s"
            .formatted(
                candidate.name(),
                candidate.type() == null ? "" : " (" + candidate.type().wireName() + ")",
                counted(candidate.documents(), "document"),
                counted(candidate.mentions(), "mention"),
                counted(candidate.sources(), "source")));
    if (!candidate.topics().isEmpty()) {
      lines.add("  topics: " + named(candidate.topics()));
    }
    if (!candidate.actors().isEmpty()) {
      lines.add("  with: " + named(candidate.actors()));
    }
    if (!candidate.contexts().isEmpty()) {
      CandidateContext context = candidate.contexts().get(0);
      lines.add("  …" + MarkedExcerpt.of(context.excerpt(), List.of(context.mention())) + "…");
    }
    return lines;
  }

  private static String named(List<Companion> companions) {
    return companions.stream()
        .limit(COMPANIONS)
        .map(companion -> companion.name() + " " + companion.documents())
        .collect(Collectors.joining(", "));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
