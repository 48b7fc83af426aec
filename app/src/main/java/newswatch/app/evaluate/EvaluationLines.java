package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as tables for people; of the worst mistakes, each kind under its heading. */
public final class EvaluationLines {
  private final EvaluationReport report;
  private final List<String> lines = new ArrayList<>();

  private EvaluationLines(EvaluationReport report) {
    this.report = report;
  }

  /** The lines: figures, then the worst mistakes, then what was not judged. */
  public static List<String> of(EvaluationReport report) {
    EvaluationLines text = new EvaluationLines(report);
    text.addHead();
    text.addTopics(report.topics());
    text.addNames(report.names());
    text.addActors(report.actors());
    text.addLanguages(report.languages());
    text.addStories(report.stories());
    text.lines.addAll(MistakeLines.of(report.worst()));
    text.addNotJudged();
    return text.lines;
  }

  private void addHead() {
    lines.add(
        "documents: "
            + Table.count(report.documents())
            + ", tagged with taxonomy "
            + report.taxonomy());
    EvaluationReport.Checked evidence = report.evidence();
    lines.add(
        "evidence: %s of %s pieces are exactly what stands there (%s)"
            .formatted(
                Table.count(evidence.exact()),
                Table.count(evidence.pieces()),
                Table.share(evidence.share())));
    WrongActors wrong = report.wrongActors();
    if (wrong.spans() > 0 || report.actors().all().judged() > 0) {
      lines.add("wrong actors: " + Table.count(wrong.count()));
    }
  }

  private void addTopics(EvaluationReport.Topics topics) {
    Table table =
        new Table("topics", "about", "found", "recall", "not about", "false", "precision", "F1");
    topics.each().forEach(topic -> addTopic(table, topic.id(), topic));
    if (!table.isEmpty()) {
      addTopic(table, "all together", topics.all());
      table.add("mean of " + topics.scored(), "", "", "", "", "", "", Table.share(topics.f1()));
    }
    addTable(table);
  }

  private static void addTopic(Table table, String name, TopicFigures topic) {
    String precision =
        topic.falseShare() == null
            ? Table.share(topic.precision())
            : "false " + Table.share(topic.falseShare());
    table.add(
        name,
        topic.about(),
        topic.found(),
        Table.share(topic.recall()),
        topic.notAbout(),
        topic.wrong(),
        precision,
        Table.share(topic.f1()));
  }

  private void addNames(EvaluationReport.Names names) {
    Table table =
        new Table(
            "names by place",
            "expected",
            "exact",
            "recall",
            "overlap",
            "marks",
            "on names",
            "precision",
            "F1");
    names.each().forEach(type -> addType(table, type));
    if (!table.isEmpty()) {
      addType(table, names.all());
    }
    addTable(table);
  }

  private static void addType(Table table, NameFigures type) {
    table.add(
        type.type(),
        type.expected(),
        type.found(),
        Table.share(type.recall()),
        Table.share(type.overlap()),
        type.judged(),
        type.right(),
        Table.share(type.precision()),
        Table.share(type.f1()));
  }

  private void addActors(EvaluationReport.Actors actors) {
    Table table =
        new Table(
            "actors by id", "expected", "found", "recall", "given", "right", "precision", "F1");
    actors.each().forEach(type -> addType(table, type));
    if (!table.isEmpty()) {
      addType(table, actors.all());
    }
    addTable(table);
  }

  private static void addType(Table table, ActorFigures type) {
    table.add(
        type.type(),
        type.expected(),
        type.found(),
        Table.share(type.recall()),
        type.judged(),
        type.right(),
        Table.share(type.precision()),
        Table.share(type.f1()));
  }

  private void addLanguages(EvaluationReport.Languages languages) {
    Table table =
        new Table(
            "languages", "documents", "right", "recall", "precision", "F1", "unsure", "taken for");
    for (LanguageFigures language : languages.each()) {
      table.add(
          language.language(),
          language.documents(),
          language.right(),
          Table.share(language.recall()),
          Table.share(language.precision()),
          Table.share(language.f1()),
          Table.share(language.unsureShare()),
          takenFor(language));
    }
    if (!table.isEmpty()) {
      table.add(
          "all together",
          languages.documents(),
          "",
          Table.share(languages.right()),
          "",
          "",
          Table.share(languages.unsure()),
          "");
    }
    addTable(table);
  }

  /** The most frequent ones; all are in the JSON. */
  private static String takenFor(LanguageFigures language) {
    return language.takenFor().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(3)
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private void addStories(EvaluationReport.Stories stories) {
    Table table =
        new Table(
            "stories, in pairs", "wanted", "linked", "recall", "right", "wrong", "precision", "F1");
    if (stories.documents() > 0) {
      addLinks(table, "by label", stories.byLabel());
    }
    if (stories.pairs() > 0) {
      addLinks(table, "by similarity", stories.byPair());
    }
    addTable(table);
  }

  private static void addLinks(Table table, String name, LinkFigures links) {
    table.add(
        name,
        links.wanted(),
        links.found(),
        Table.share(links.recall()),
        links.right(),
        links.wrong(),
        Table.share(links.precision()),
        Table.share(links.f1()));
  }

  private void addTable(Table table) {
    if (!table.isEmpty()) {
      lines.add("");
      lines.addAll(table.lines());
    }
  }

  private void addNotJudged() {
    List<String> notJudged = report.notJudged();
    if (!notJudged.isEmpty()) {
      lines.add("");
      lines.add("not judged: " + String.join("; ", notJudged));
    }
  }
}
