package newswatch.app.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shares of a report by name, such as {@code topics.mining.recall}. */
public final class Figures {
  private final Map<String, @Nullable Double> byName = new LinkedHashMap<>();

  private Figures() {}

  static Figures of(EvaluationReport report) {
    Figures figures = new Figures();
    figures.addTopics(report.topics());
    NameFigures names = report.names().all();
    figures.add("actors", names.precision(), names.recall(), names.f1());
    figures.byName.put("actors.overlap", names.overlap());
    for (NameFigures type : report.names().each()) {
      figures.add("actors." + type.type(), type.precision(), type.recall(), type.f1());
      figures.byName.put("actors." + type.type() + ".overlap", type.overlap());
    }
    ActorFigures actors = report.actors().all();
    figures.add("actors.ids", actors.precision(), actors.recall(), actors.f1());
    for (ActorFigures type : report.actors().each()) {
      figures.add("actors.ids." + type.type(), type.precision(), type.recall(), type.f1());
    }
    boolean judgesActors = report.wrongActors().spans() > 0 || actors.judged() > 0;
    figures.byName.put("actors.wrong", judgesActors ? (double) report.wrongActors().count() : null);
    figures.addLanguages(report.languages());
    LinkFigures labels = report.stories().byLabel();
    figures.add("stories", labels.precision(), labels.recall(), labels.f1());
    LinkFigures pairs = report.stories().byPair();
    figures.add("stories.pairs", pairs.precision(), pairs.recall(), pairs.f1());
    figures.byName.put("evidence.exact", report.evidence().share());
    return figures;
  }

  private void addTopics(EvaluationReport.Topics topics) {
    byName.put("topics.f1", topics.f1());
    TopicFigures all = topics.all();
    add("topics.pooled", all.precision(), all.recall(), all.f1());
    for (TopicFigures topic : topics.each()) {
      add("topics." + topic.id(), topic.precision(), topic.recall(), topic.f1());
      byName.put("topics." + topic.id() + ".false", topic.falseShare());
    }
  }

  private void addLanguages(EvaluationReport.Languages languages) {
    byName.put("languages.right", languages.right());
    byName.put("languages.unsure", languages.unsure());
    for (LanguageFigures one : languages.each()) {
      String name = "languages." + one.language();
      add(name, one.precision(), one.recall(), one.f1());
      byName.put(name + ".unsure", one.unsureShare());
    }
  }

  private void add(
      String name, @Nullable Double precision, @Nullable Double recall, @Nullable Double f1) {
    byName.put(name + ".precision", precision);
    byName.put(name + ".recall", recall);
    byName.put(name + ".f1", f1);
  }

  /** The names of all figures, also of those that could not be measured. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** A figure; null when it could not be measured. */
  public @Nullable Double get(String name) {
    return byName.get(name);
  }

  /** The figures that could be measured, as JSON has them. */
  @JsonValue
  Map<String, @Nullable Double> byName() {
    return byName;
  }
}
