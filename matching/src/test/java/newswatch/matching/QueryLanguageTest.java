package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch query language, sentence by sentence. */
class QueryLanguageTest {
  private static final MatchDocument NEWS =
      MatchDocument.builder(
              "Copper talks in Kabul",
              "China’s envoy Wang Yi met the Taliban. The Mes Aynak mine in Logar, a Sino-Afghan"
                  + " project, was on the U.S. agenda; it helps us. 中国，王毅访问喀布尔。")
          .source("The Example Wire Service")
          .language("fa-AF")
          .topic("human-rights", "Human Rights", List.of(new Span(Field.TEXT, 0, 5)))
          .actor(
              Names.of(List.of("wang-yi", "Wang Yi", "王毅", "Foreign Minister Wang")),
              List.of(new Span(Field.TEXT, 14, 21)))
          .actor(
              Names.of(List.of("china", "China")),
              List.of(new Span(Field.TEXT, 0, 5), new Span(Field.TITLE, 16, 21)),
              List.of(new Span(Field.TEXT, 0, 5)))
          .actor(
              Names.of(List.of("afghanistan")), List.of(new Span(Field.TITLE, 16, 21)), List.of())
          .build();

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          copper                              | title Copper
          COPPER                              | title Copper
          coppers                             | no
          cop                                 | no
          "mes aynak"                         | text Mes Aynak
          Mes-Aynak                           | text Mes Aynak
          sino                                | text Sino
          "sino afghan"                       | text Sino-Afghan
          china                               | text China
          "china envoy"                       | text China’s envoy
          us                                  | text U.S, text us
          =US                                 | text U.S
          =us                                 | text us
          =U.S.                               | text U.S
          ="Wang Yi"                          | text Wang Yi
          ="wang Yi"                          | no
          =Tal*                               | text Taliban
          =tali*                              | no
          tal*                                | title talks, text Taliban
          "mes ay*"                           | text Mes Aynak
          中国                                | text 中国
          王毅                                | text 王毅
          国王                                | no
          "中国，王毅"                         | text 中国，王毅
          中国*                               | text 中国
          copper envoy                        | title Copper, text envoy
          copper AND envoy                    | title Copper, text envoy
          copper AND zinc                     | no
          copper OR zinc                      | title Copper
          zinc OR copper OR envoy             | title Copper, text envoy
          copper NOT zinc                     | title Copper
          copper -zinc                        | title Copper
          copper –zinc                        | title Copper
          copper -envoy                       | no
          copper NOT NOT envoy                | title Copper
          copper -(zinc OR envoy)             | no
          copper zinc OR envoy                | text envoy
          copper (zinc OR envoy)              | title Copper, text envoy
          and near or not                     | no
          wang NEAR/1 yi                      | text Wang, text Yi
          yi NEAR/1 wang                      | text Wang, text Yi
          wang BEFORE/1 yi                    | text Wang, text Yi
          yi BEFORE/1 wang                    | no
          mes NEAR/3 logar                    | no
          mes NEAR/4 logar                    | text Mes, text Logar
          "mes aynak" NEAR/3 logar            | text Mes Aynak, text Logar
          "mes aynak" NEAR/1 aynak            | no
          copper NEAR/1000000 envoy           | no
          (zinc OR mine) NEAR/2 log*          | text mine, text Logar
          wang BEFORE/2 met BEFORE/2 taliban  | text Wang, text met, text Taliban
          title:copper                        | title Copper
          title:envoy                         | no
          title:"copper talks"                | title Copper talks
          title:(zinc OR kabul)               | title Kabul
          title:=kabul                        | no
          TITLE:copper                        | title Copper
          title:copper NEAR/1 talks           | title Copper, title talks
          source:"example wire" copper        | title Copper
          source:example                      | yes
          source:"wire example"               | no
          source:(reuters OR wire)            | yes
          lang:fa                             | yes
          lang:FA-af                          | yes
          lang:en                             | no
          lang:(en OR fa)                     | yes
          lang:f                              | no
          topic:human-rights                  | text China
          topic:"human rights"                | text China
          topic:human                         | no
          topic:(mining OR human-rights)      | text China
          actor:"Wang Yi"                     | text Wang Yi
          actor:wang-yi                       | text Wang Yi
          actor:王毅                          | text Wang Yi
          actor:wang                          | no
          actor:china                         | title Kabul, text China
          actor:=china                        | text China
          actor:afghanistan                   | title Kabul
          actor:=afghanistan                  | no
          actor:(="wang yi" OR =zinc)         | text Wang Yi
          actor:(wang-yi -王毅)                | no
          “mes aynak”                         | text Mes Aynak
          „mes aynak“                         | text Mes Aynak
          «mes aynak»                         | text Mes Aynak
          ＣＯＰＰＥＲ                        | title Copper
          （zinc OR copper）                   | title Copper
          10:30 OR copper                     | title Copper
          """)
  void a_query_finds_what_the_contract_says(String query, String expected) {
    assertThat(found(query)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | 0  | expected a word
          '   '                  | 3  | expected a word
          !!!                    | 0  | letter or digit
          a "…"                  | 2  | letter or digit
          "a                     | 0  | closing quote
          (a                     | 2  | expected ) for the ( at character 1
          a)                     | 1  | closes nothing
          ()                     | 1  | expected a word
          a AND                  | 5  | expected a word
          OR a                   | 0  | expected a word
          a OR AND b             | 5  | expected a word
          NOT                    | 3  | expected a word
          a - b                  | 2  | letter or digit
          a NEAR b               | 6  | distance
          a NEAR/ b              | 7  | distance from 1 to 1000000
          a NEAR/0 b             | 7  | distance from 1 to 1000000
          a NEAR/1000001 b       | 7  | distance from 1 to 1000000
          a NEAR/99999999999 b   | 7  | distance from 1 to 1000000
          a BEFORE/x b           | 9  | distance from 1 to 1000000
          a NEAR/3               | 8  | expected a word
          a NEAR/3 -b            | 9  | NEAR and BEFORE join
          a NEAR/3 (b c)         | 10 | NEAR and BEFORE join
          a NEAR/3 (b OR (c d))  | 16 | NEAR and BEFORE join
          topic:x NEAR/3 b       | 0  | NEAR and BEFORE join
          -a NEAR/3 b NEAR/3 c   | 0  | NEAR and BEFORE join
          (-a NEAR/3 b) NEAR/3 c | 1  | NEAR and BEFORE join
          a NEAR/3 source:b      | 9  | NEAR and BEFORE join
          foo:bar                | 0  | unknown field foo: expected title:, source:, lang:, topic: or actor:
          http://example.com     | 0  | unknown field http
          title:                 | 6  | directly after the colon
          title: x               | 6  | directly after the colon
          title:-x               | 6  | directly after the colon
          title:(source:x)       | 7  | a field inside a field
          a*b                    | 1  | *
          *a                     | 0  | *
          a b *                  | 4  | letter or digit
          "a* b"                 | 2  | *
          "a b"*                 | 5  | letter or digit
          topic:min*             | 6  | whole names
          topic:=X               | 7  | without =
          lang:*                 | 5  | language
          = a                    | 1  | directly after =
          =(a)                   | 1  | expected a word
          NOT a                  | 0  | match every document
          -a -b                  | 0  | match every document
          a OR -b                | 0  | match every document
          中国 foo:x             | 3  | unknown field
          """)
  void a_wrong_query_is_refused_with_its_place(String query, int position, String message) {
    ParsedQuery parsed = QueryParser.parse(query);
    assertThat(parsed).isInstanceOf(ParsedQuery.Refused.class);
    QueryFault fault = ((ParsedQuery.Refused) parsed).faults().get(0);
    assertThat(fault.message()).contains(message);
    assertThat(fault.position()).isEqualTo(position);
  }

  @Test
  void every_fault_that_can_be_told_apart_is_told() {
    ParsedQuery parsed = QueryParser.parse("foo:a AND b*c AND !!!");
    assertThat(((ParsedQuery.Refused) parsed).faults())
        .extracting(QueryFault::position)
        .containsExactly(0, 11, 18);
  }

  private static String found(String query) {
    if (!(QueryParser.parse(query) instanceof ParsedQuery.Accepted accepted)) {
      return QueryParser.parse(query).toString();
    }
    Optional<List<Span>> evidence = QueryEvaluator.evaluate(accepted.query(), NEWS);
    if (evidence.isEmpty()) {
      return "no";
    }
    return evidence.get().isEmpty()
        ? "yes"
        : String.join(", ", evidence.get().stream().map(QueryLanguageTest::shown).toList());
  }

  private static String shown(Span span) {
    String text = NEWS.words(span.field()).text();
    return span.field().wireName() + " " + Texts.slice(text, span.start(), span.end());
  }
}
