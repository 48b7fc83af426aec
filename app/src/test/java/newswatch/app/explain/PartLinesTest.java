package newswatch.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.events.DocumentTexts;
import newswatch.events.json.Json;
import newswatch.matching.Explanation;
import newswatch.matching.MatchDocument;
import newswatch.matching.Names;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryParser;
import org.junit.jupiter.api.Test;

/** The tree that people are shown. */
class PartLinesTest {
  private static final String TITLE = "Copper talks in Kabul";
  private static final String TEXT =
      "Turkey’s envoy met us near the \u001B[31mMes Aynak copper mine.";

  @Test
  void a_query_that_holds_is_shown_with_the_places_of_its_parts() {
    assertThat(lines("copper (zinc OR kabul) NOT iron"))
        .containsExactly(
            "✓ all of",
            "  ✓ copper  2 places: title «Copper», text «copper»",
            "  ✓ at least one of",
            "    ✗ zinc",
            "    ✓ kabul  1 place: title «Kabul»",
            "  ✓ not",
            "    ✗ iron");
  }

  @Test
  void what_fails_is_shown_with_how_near_the_document_comes() {
    assertThat(lines("=US"))
        .containsExactly(
            "✗ =US",
            "  → stands there in other capitals or small letters:",
            "    text 19–21  Turkey’s envoy met «us» near the Mes Aynak copper mine.");
    assertThat(lines("copper BEFORE/1 aynak"))
        .startsWith(
            "✗ copper BEFORE/1 aynak",
            "  → in the other order, the closest are 1 word apart:",
            "    text 40–52  Turkey’s envoy met us near the Mes «Aynak» «copper» mine.");
    assertThat(lines("turk"))
        .contains("  → only longer words begin so, which a * behind turk would find: Turkey");
    assertThat(lines("actor:karzai")).contains("  → the document has wang-yi");
    assertThat(lines("topic:mining")).contains("  → the document has none that is known");
  }

  @Test
  void what_excludes_a_document_is_shown_in_its_context() {
    assertThat(lines("copper -kabul"))
        .containsExactly(
            "✗ all of",
            "  ✓ copper  2 places: title «Copper», text «copper»",
            "  ✗ not",
            "    ✓ kabul  1 place: title «Kabul»",
            "        title 16–21  Copper talks in «Kabul»");
  }

  @Test
  void of_very_many_parts_those_that_decide_are_shown() {
    String names =
        IntStream.range(0, 2_000).mapToObj(i -> "name" + i).collect(Collectors.joining(" OR "));
    assertThat(lines(names + " OR kabul"))
        .containsExactly(
            "✓ at least one of",
            "  ✓ kabul  1 place: title «Kabul»",
            "… and 2,000 more parts, which --json has");
    assertThat(lines(names)).hasSize(201).last().asString().contains("1,801 more parts");
  }

  @Test
  void a_query_as_deep_as_allowed_can_be_shown_and_written() {
    int deep = QueryParser.MAX_NESTING / 2 - 1;
    String query = "(copper OR (gold AND ".repeat(deep) + "zinc" + "))".repeat(deep);
    assertThat(lines(query)).isNotEmpty().allMatch(line -> line.length() < 300);
    assertThat(Json.line(parts(query))).startsWith("[{\"depth\":0,\"kind\":\"any\",");
  }

  private static List<String> lines(String query) {
    return PartLines.of(parts(query), DocumentTexts.of(TITLE, TEXT));
  }

  private static List<PartReport> parts(String query) {
    MatchDocument document =
        MatchDocument.builder(TITLE, TEXT)
            .actor(Names.of(List.of("wang-yi", "Wang Yi")), List.of())
            .build();
    var accepted = (ParsedQuery.Accepted) QueryParser.parse(query);
    return PartReport.of(Explanation.of(accepted.query(), document), DocumentTexts.of(TITLE, TEXT));
  }
}
