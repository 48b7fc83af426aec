package newswatch.enrich;

import static java.util.stream.Collectors.joining;
import static newswatch.enrich.Rules.actor;
import static newswatch.enrich.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.json.Json;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import newswatch.matching.Words;

class TaggerPropertiesTest {
  private static final List<Topic> TOPICS =
      List.of(
          topic("mining", "mine OR wang", "\"mes aynak\"", "معدن"),
          topic("letters", "a* OR b* OR 王", "yi NEAR/3 wang"),
          topic("who", "actor:wang-yi AND yi"));
  private static final List<Actor> ACTORS =
      List.of(
          actor("wang-yi", "Wang Yi", "王毅", "~Wang", "~Yi"),
          actor("wang-wenbin", "Wang Wenbin", "~Wang", "~Minister Wang"),
          actor("us", "United States", "=US", "=U.S. Wang"),
          actor("aynak", "Mes Aynak", "Aynak", "~Yi Mes Wang"));

  /** Pieces that make names, near-names and everything that could shift an offset. */
  private static final List<String> PIECES =
      List.of(
          "Wang",
          "Yi",
          "wang",
          "WANG",
          "王",
          "毅",
          "Wenbin",
          "Minister",
          "US",
          "U.S.",
          "Mes",
          "Aynak",
          "mine",
          "معدن",
          "The",
          "Monday",
          "bin",
          " ",
          " ",
          " ",
          "\n\n",
          "-",
          ". ",
          "’s ",
          "😀",
          "e\u0301",
          "\u200D",
          "\uD800",
          "ﷺ",
          "ß");

  private static final List<String> CONTEXTUAL =
      List.of("wang", "yi", "minister wang", "yi mes wang");

  private final TagRules rules = TagRules.of(TOPICS, ACTORS).orThrow();
  private final Tagger tagger = new Tagger(() -> rules);

  @Property(tries = 500)
  void every_exact_is_its_slice(@ForAll("documents") Document document) {
    for (Evidence evidence : evidence(tagger.tag(document))) {
      assertThat(evidence)
          .isEqualTo(Evidence.of(document, evidence.field(), evidence.start(), evidence.end()));
    }
  }

  @Property(tries = 500)
  void everything_is_sorted_and_mentions_do_not_overlap(@ForAll("documents") Document document) {
    TaggedDocument tagged = tagger.tag(document);

    assertThat(tagged.topics())
        .isSortedAccordingTo(
            Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::id));
    assertThat(tagged.topics())
        .allSatisfy(topic -> assertThat(topic.evidence()).isSorted().doesNotHaveDuplicates());
    assertThat(tagged.actors())
        .isSortedAccordingTo(Comparator.comparing(actor -> actor.mentions().get(0)));
    List<Evidence> mentions = new ArrayList<>();
    for (ActorTag actor : tagged.actors()) {
      assertThat(actor.mentions()).isSorted().isNotEmpty();
      mentions.addAll(actor.mentions());
    }
    mentions.sort(Comparator.naturalOrder());
    for (int i = 1; i < mentions.size(); i++) {
      Evidence before = mentions.get(i - 1);
      assertThat(before.field().equals(mentions.get(i).field()))
          .isIn(false, before.end() <= mentions.get(i).start());
    }
  }

  @Property(tries = 500)
  void an_actor_always_has_a_mention_by_a_certain_name(@ForAll("namesOnly") Document document) {
    for (ActorTag actor : tagger.tag(document).actors()) {
      assertThat(actor.mentions())
          .anyMatch(mention -> !CONTEXTUAL.contains(folded(mention.exact())));
    }
  }

  @Property(tries = 500)
  void equal_inputs_give_equal_bytes_whatever_the_order_of_the_rules(
      @ForAll("documents") Document document) {
    TagRules reversed = TagRules.of(reversed(TOPICS), reversed(ACTORS)).orThrow();

    assertThat(Json.line(new Tagger(() -> reversed).tag(document)))
        .isEqualTo(Json.line(tagger.tag(document)));
  }

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES),
                Arbitraries.strings().ofMaxLength(3))
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(text, text)
        .as((title, body) -> Document.builder("d", "T " + title, body).build());
  }

  /** Dense enough that names overlap and support of one another falls away. */
  @Provide
  Arbitrary<Document> namesOnly() {
    return Arbitraries.of("Wang ", "Yi ", "Mes ", "Aynak ", "Wenbin. ", "Minister ", ". ")
        .list()
        .ofMinSize(4)
        .ofMaxSize(14)
        .map(pieces -> Document.builder("d", "T", String.join("", pieces)).build());
  }

  private static <V> List<V> reversed(List<V> list) {
    List<V> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  private static String folded(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.count()).mapToObj(words::folded).collect(joining(" "));
  }

  private static List<Evidence> evidence(TaggedDocument tagged) {
    List<Evidence> all = new ArrayList<>();
    tagged.topics().forEach(topic -> all.addAll(topic.evidence()));
    tagged.actors().forEach(actor -> all.addAll(actor.mentions()));
    return all;
  }
}
