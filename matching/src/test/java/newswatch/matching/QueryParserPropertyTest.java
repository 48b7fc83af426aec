package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryParserPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "“",
          "=",
          "-",
          "*",
          ":",
          " ",
          " ",
          " ",
          "AND",
          "OR",
          "NOT",
          "NEAR/3",
          "NEAR/",
          "BEFORE/2",
          "NEAR",
          "title:",
          "source:",
          "lang:",
          "topic:",
          "actor:",
          "x:",
          "a",
          "US",
          "中国",
          "，",
          "’s",
          "😀",
          "\uD800",
          "1000001",
          "فا");

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(15).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Property(tries = 3000)
  void any_pieces_of_the_language_are_a_query_or_faults_with_places(@ForAll("pieces") String text) {
    checkParsed(text);
  }

  @Property(tries = 3000)
  void any_text_is_a_query_or_faults_with_places(@ForAll("anything") String text) {
    checkParsed(text);
  }

  @Test
  void parentheses_nest_to_the_limit_and_not_beyond() {
    assertThat(fault("(".repeat(1001) + "a" + ")".repeat(1001)))
        .isEqualTo(new QueryFault(1000, "a query nests at most 1000 deep"));
    assertThat(QueryParser.parse("(".repeat(1000) + "a" + ")".repeat(1000)))
        .isEqualTo(QueryParser.parse("a"));
    assertThat(fault("(".repeat(900_000)).position()).isEqualTo(1000);
  }

  @Test
  void a_query_at_the_nesting_limit_fits_a_small_stack() throws InterruptedException {
    String deep = "a OR (b AND (".repeat(499) + "c" + "))".repeat(499);
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> outcome.set(everythingDoneWith(deep)), "small stack", 512 * 1024);
    thread.start();
    thread.join();
    assertThat(outcome.get()).isEqualTo(true);
  }

  private static boolean everythingDoneWith(String text) {
    Query query = ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
    Query again = ((ParsedQuery.Accepted) QueryParser.parse(query.toString())).query();
    WatchIndex<String> index = new WatchIndex<>();
    index.put("deep", query);
    MatchDocument document = MatchDocument.builder("a", "b c").build();
    return query.equals(again)
        && query.hashCode() == again.hashCode()
        && index.match(document).size() == 1;
  }

  @Test
  void negations_and_chains_nest_to_their_limits() {
    assertThat(fault("NOT ".repeat(1000) + "a").message()).contains("at most 1000 deep");
    assertThat(fault("a" + " NEAR/2 b".repeat(21)).message()).contains("at most 20 deep");
    assertThat(QueryParser.parse("a" + " NEAR/2 b".repeat(20)))
        .isInstanceOf(ParsedQuery.Accepted.class);
  }

  @Test
  void a_hundred_thousand_terms_are_read_and_one_more_is_not() {
    assertThat(QueryParser.parse("a ".repeat(100_000))).isInstanceOf(ParsedQuery.Accepted.class);
    assertThat(fault("a ".repeat(100_001)))
        .isEqualTo(new QueryFault(200_000, "a query has at most 100000 terms"));
  }

  @Test
  void a_million_characters_are_read_and_one_more_is_not() {
    assertThat(QueryParser.parse("😀a".repeat(500_000))).isInstanceOf(ParsedQuery.Accepted.class);
    assertThat(fault("a".repeat(1_000_001)))
        .isEqualTo(new QueryFault(1_000_000, "a query has at most 1000000 characters"));
  }

  private static void checkParsed(String text) {
    ParsedQuery parsed = QueryParser.parse(text);
    if (parsed instanceof ParsedQuery.Accepted accepted) {
      assertThat(QueryParser.parse(accepted.query().toString())).isEqualTo(parsed);
      assertThat(PlainEvaluator.evaluate(accepted.query(), MatchDocument.builder("", "").build()))
          .isEmpty();
    } else if (parsed instanceof ParsedQuery.Refused refused) {
      int length = text.codePointCount(0, text.length());
      assertThat(refused.faults())
          .isNotEmpty()
          .allMatch(fault -> fault.position() <= length && !fault.message().isBlank());
    }
  }

  private static QueryFault fault(String text) {
    return ((ParsedQuery.Refused) QueryParser.parse(text)).faults().get(0);
  }
}
