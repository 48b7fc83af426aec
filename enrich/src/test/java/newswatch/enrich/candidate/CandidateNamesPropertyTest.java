package newswatch.enrich.candidate;

import static newswatch.enrich.Rules.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.enrich.actor.ActorNames;
import newswatch.enrich.actor.MentionFinder;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Name;
import newswatch.matching.Span;
import newswatch.matching.Words;

class CandidateNamesPropertyTest {
  private static final ActorNames LISTED =
      ActorNames.of(
          List.of(actor("wang-yi", "Wang Yi", "~Wang"), actor("ru", "Россия"), actor("us", "美国")));

  @Property
  void names_are_what_stands_there_and_never_what_is_listed(@ForAll("texts") String text) {
    assertSound(text, "en");
  }

  @Property(tries = 300)
  void any_text_is_accepted(@ForAll String text) {
    assertSound(text, null);
  }

  private static void assertSound(String text, String language) {
    MatchDocument document = MatchDocument.builder("Wang Yi Met Anna Noor", text).build();
    List<ActorTag> actors = new MentionFinder(LISTED).find(document);
    Set<Span> mentioned =
        actors.stream()
            .flatMap(tag -> tag.mentions().stream())
            .map(CandidateNamesPropertyTest::span)
            .collect(Collectors.toSet());
    List<FoundName> found = new CandidateNames(LISTED).find(document, language, actors);

    assertThat(found).hasSizeLessThanOrEqualTo(CandidateNames.MOST);
    assertThat(found).extracting(FoundName::key).doesNotHaveDuplicates();
    for (FoundName name : found) {
      assertThat(name.key()).isEqualTo(Name.folded(name.name())).matches(key -> !LISTED.list(key));
      assertThat(name.mentions()).isNotEmpty().isSorted().doesNotHaveDuplicates();
      for (Span mention : name.mentions()) {
        assertThat(mentioned).noneMatch(actor -> overlap(actor, mention));
        String exact = slice(document.words(mention.field()), mention);
        assertThat(" " + name.key() + " ").contains(" " + Name.folded(exact) + " ");
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Wang",
            "Yi",
            "Anna",
            "Noor",
            "Noor’s",
            "met",
            "the",
            "The",
            "Minister",
            "bin",
            "of",
            "of the",
            "J.",
            "Monday",
            "anna",
            "University",
            "Company",
            "and",
            ",",
            ".",
            "\n",
            "(",
            "-",
            "“",
            "USA",
            "россия",
            "Россия",
            "президент",
            "Иван",
            "ملا",
            "رحیم",
            "گفت",
            "部长",
            "王",
            "毅",
            "明",
            "表示",
            "美国",
            "😀",
            "·",
            "费利");
    return word.list().ofMaxSize(60).map(words -> String.join(" ", words).replace(" - ", "-"));
  }

  private static boolean overlap(Span one, Span other) {
    return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
  }

  private static Span span(Evidence evidence) {
    return new Span(Field.named(evidence.field()), evidence.start(), evidence.end());
  }

  private static String slice(Words words, Span span) {
    String text = words.text();
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
  }
}
