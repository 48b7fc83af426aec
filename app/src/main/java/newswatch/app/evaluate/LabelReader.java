package newswatch.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import newswatch.enrich.TagRules;
import newswatch.enrich.language.LanguageTag;
import newswatch.events.Document;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import org.jspecify.annotations.Nullable;

/** Reads labelled documents and checks their labels against the topics and actors in force. */
public final class LabelReader {
  private final TagRules rules;
  private final Set<String> topics = new TreeSet<>();
  private final Set<String> actors = new HashSet<>();

  public LabelReader(TagRules rules) {
    this.rules = rules;
    rules.taxonomy().topics().stream().map(Topic::id).forEach(topics::add);
    rules.actorNames().actors().stream().map(Actor::id).forEach(actors::add);
  }

  /** What a line says; a fault names the field and the remedy. */
  public Decoded<LabelledInput> read(byte[] line) {
    return Json.tree(line)
        .then(tree -> isPair(tree) ? pair(tree) : document(tree).map(document -> document));
  }

  private static boolean isPair(JsonNode tree) {
    return tree.has("a") && tree.has("b") && !tree.has("text");
  }

  private static Decoded<LabelledInput> pair(JsonNode tree) {
    return Json.fromTree(tree, StoryPair.class).map(pair -> pair);
  }

  private Decoded<LabelledDocument> document(JsonNode tree) {
    return Json.fromTree(tree, Document.class)
        .then(
            document ->
                Json.fromTree(tree, Labels.class).then(labels -> checked(document, labels)));
  }

  /** The document with its labels, or everything that is wrong with them. */
  Decoded<LabelledDocument> checked(Document document, Labels labels) {
    LabelFaults faults = new LabelFaults(topics, actors);
    faults.addTopics(labels.topics(), labels.not(), this::withWiderTopics);
    faults.addSpans(labels.spans(), document.text());
    faults.addActors(labels.actors());
    faults.addLanguage(labels.lang());
    if (!faults.isEmpty()) {
      return new Decoded.Fault<>(RejectionReason.INVALID, faults.describe(), document.title());
    }
    Set<String> about = withWiderTopics(labels.topics());
    return new Decoded.Value<>(
        new LabelledDocument(
            document,
            about,
            notAbout(labels, about),
            labels.spans(),
            labels.actors() == null ? null : new HashSet<>(labels.actors()),
            language(labels),
            labels.story(),
            labels.complete()));
  }

  private Set<String> withWiderTopics(@Nullable List<String> labelled) {
    Set<String> about = new HashSet<>();
    for (String topic : labelled == null ? List.<String>of() : labelled) {
      about.add(topic);
      about.addAll(rules.taxonomy().ancestors(topic));
    }
    return about;
  }

  private Set<String> notAbout(Labels labels, Set<String> about) {
    if (labels.complete() && labels.topics() != null) {
      Set<String> rest = new HashSet<>(topics);
      rest.removeAll(about);
      return rest;
    }
    return labels.not() == null ? Set.of() : new HashSet<>(labels.not());
  }

  private static @Nullable String language(Labels labels) {
    String label = labels.lang() == null ? labels.language() : labels.lang();
    String tag = label == null ? null : LanguageTag.canonical(label);
    return tag == null ? null : LanguageTag.primary(tag);
  }
}
