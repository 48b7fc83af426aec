package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a report cannot judge, and which label is wanting. */
final class NotJudged {
  private NotJudged() {}

  static List<String> of(EvaluationReport report) {
    List<String> missing = new ArrayList<>();
    addTopics(report.topics(), missing);
    if (report.names().documents() == 0) {
      missing.add("places of names (no document has \"spans\")");
    } else if (report.names().all().judged() == 0) {
      missing.add("false names (no document with \"spans\" is \"complete\")");
    }
    if (report.actors().documents() == 0) {
      missing.add("actors by id (no document has \"actors\")");
    } else if (report.actors().all().judged() == 0) {
      missing.add("false actors (no document with \"actors\" is \"complete\")");
    }
    if (report.languages().documents() == 0) {
      missing.add("languages (no document has \"lang\" or \"language\")");
    }
    if (report.stories().documents() == 0 && report.stories().pairs() == 0) {
      missing.add("stories (no document has \"story\", and there is no pair)");
    } else if (report.stories().inStories() == 0) {
      missing.add("precision of stories (no document was given one)");
    } else if (report.stories().unlabelledLinks() > 0) {
      missing.add(
          Table.count(report.stories().unlabelledLinks())
              + " linked pairs (no label says how alike they are)");
    }
    return missing;
  }

  private static void addTopics(EvaluationReport.Topics topics, List<String> missing) {
    if (topics.documents() == 0) {
      missing.add("topics (no document has \"topics\" or \"not\")");
      return;
    }
    String few =
        topics.each().stream()
            .filter(topic -> topic.f1() == null && topic.falseShare() == null)
            .map(TopicFigures::id)
            .collect(Collectors.joining(" "));
    if (!few.isEmpty()) {
      missing.add("F1 of topics with less than " + topics.least() + " on a side (" + few + ")");
    }
  }
}
