package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import newswatch.enrich.TagRules;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Actor;

/**
 * Tags labelled documents one by one and counts what is right.
 *
 * <p>Keeps counts, the worst mistakes, and of each document its id and what it was linked with.
 */
public final class Evaluation {
  private final TagRules rules;
  private final Function<Document, TaggedDocument> tagger;
  private final Function<Document, TaggedDocument> again;
  private final int worst;
  private final TopicScores topics;
  private final NameScores names;
  private final ActorScores actors;
  private final LanguageScores languages;
  private final StoryScores stories = new StoryScores();
  private final EvidenceCheck evidence = new EvidenceCheck();
  private long documents;

  /**
   * Begins one.
   *
   * @param tagger is handed every document once, in the order of the input
   * @param again tags a document by itself, for its language without the declared one
   * @param worst how many mistakes of a kind are kept
   */
  public Evaluation(
      TagRules rules,
      Function<Document, TaggedDocument> tagger,
      Function<Document, TaggedDocument> again,
      int worst) {
    List<Actor> listed = rules.actorNames().actors();
    this.rules = rules;
    this.tagger = tagger;
    this.again = again;
    this.worst = worst;
    topics = new TopicScores(worst);
    names = new NameScores(listed);
    actors = new ActorScores(listed);
    languages = new LanguageScores(worst);
  }

  /** Scores a document, or takes a pair in. */
  public void add(LabelledInput input) {
    if (input instanceof LabelledDocument labelled) {
      addDocument(labelled);
    } else if (input instanceof StoryPair pair) {
      stories.add(pair);
    }
  }

  private void addDocument(LabelledDocument labelled) {
    documents++;
    TaggedDocument tagged = tagger.apply(labelled.document());
    topics.add(labelled, tagged);
    names.add(labelled, tagged);
    actors.add(labelled, tagged);
    stories.add(labelled, tagged.story());
    evidence.add(tagged);
    if (labelled.language() != null) {
      boolean declared = labelled.document().language() != null;
      TaggedDocument undeclared = declared ? again.apply(labelled.undeclared()) : tagged;
      languages.add(labelled, labelled.language(), undeclared.language());
    }
  }

  /** How many documents were scored. */
  public long documents() {
    return documents;
  }

  /**
   * The figures so far.
   *
   * @param least how many documents there must be on a side of a topic for a share to be told
   */
  public EvaluationReport report(int least) {
    List<Mistake> mistakes = new ArrayList<>(topics.worst());
    mistakes.addAll(names.worst(worst));
    mistakes.addAll(actors.worst(worst));
    mistakes.addAll(languages.worst(worst));
    mistakes.addAll(stories.worst(worst));
    mistakes.addAll(evidence.worst(worst));
    mistakes.sort(Comparator.comparing(Mistake::kind));
    var topicReport =
        EvaluationReport.Topics.of(
            topics.documents(), least, topics.figures(least), topics.pooled());
    var nameReport = new EvaluationReport.Names(names.documents(), names.figures(), names.total());
    var actorReport =
        new EvaluationReport.Actors(actors.documents(), actors.figures(), actors.total());
    return new EvaluationReport(
        documents,
        rules.version(),
        topicReport,
        nameReport,
        actorReport,
        WrongActors.of(names.wrongActors(), actors.total()),
        EvaluationReport.Languages.of(
            languages.documents(), languages.right(), languages.unsure(), languages.figures()),
        new EvaluationReport.Stories(
            stories.documents(),
            stories.pairs(),
            stories.inStories(),
            stories.unlabelledLinks(),
            stories.byLabel(),
            stories.byPair()),
        EvaluationReport.Checked.of(evidence.exact()),
        mistakes);
  }
}
