package newswatch.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.TagRules;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;
import newswatch.events.json.Decoded;
import newswatch.events.json.YamlList;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import org.jspecify.annotations.Nullable;

/** Labelled documents with tags that a test gives them, to see what is counted. */
final class EvaluationFixture {
  private static final String TOPICS =
      """
      - {id: mining, name: Mining, threshold: 1, expressions: [{query: mine, weight: 1}]}
      - {id: copper, name: Copper, parent: mining, threshold: 1, expressions: [{query: copper, weight: 1}]}
      - {id: trade, name: Trade, threshold: 1, expressions: [{query: trade, weight: 1}]}
      """;
  private static final String ACTORS =
      """
      - {id: ann, name: a, type: person}
      - {id: abe, name: ab, type: person}
      - {id: bca, name: bca, type: place}
      """;

  static final TagRules RULES =
      TagRules.of(
              YamlList.parse("topics", TOPICS, Topic.class).values(),
              YamlList.parse("actors", ACTORS, Actor.class).values())
          .orThrow();

  private final LabelReader reader = new LabelReader(RULES);
  private final Map<String, TaggedDocument> tags = new HashMap<>();
  private final List<LabelledInput> inputs = new ArrayList<>();

  void add(Labels labels, TaggedDocument tagged) {
    Decoded<LabelledDocument> read = reader.checked(tagged.document(), labels);
    if (read instanceof Decoded.Value<LabelledDocument> good) {
      tags.put(tagged.document().id(), tagged);
      inputs.add(good.value());
    } else {
      throw new IllegalArgumentException(String.valueOf(read));
    }
  }

  void add(StoryPair pair) {
    inputs.add(pair);
  }

  EvaluationReport report(int least) {
    Evaluation evaluation = new Evaluation(RULES, this::tag, this::tag, 3);
    inputs.forEach(evaluation::add);
    return evaluation.report(least);
  }

  private TaggedDocument tag(Document document) {
    TaggedDocument tagged = tags.get(document.id());
    if (tagged == null) {
      throw new IllegalStateException("no tags for " + document.id());
    }
    return tagged;
  }

  /** A share is that of two counts, or null of nothing. */
  static void assertShare(@Nullable Double share, long part, long whole) {
    if (whole == 0) {
      assertThat(share).isNull();
    } else {
      assertThat(share).isCloseTo((double) part / whole, within(1e-12));
    }
  }
}
