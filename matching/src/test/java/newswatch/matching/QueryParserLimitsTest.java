package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large and how deep a query may be, and that what is larger is refused and not fatal. */
class QueryParserLimitsTest {

  @Test
  void parentheses_nest_to_the_limit_and_not_beyond() {
    assertThat(fault("(".repeat(251) + "a" + ")".repeat(251)))
        .isEqualTo(new QueryFault(250, "a query nests at most 250 deep"));
    assertThat(QueryParser.parse("(".repeat(250) + "a" + ")".repeat(250)))
        .isEqualTo(QueryParser.parse("a"));
    assertThat(fault("(".repeat(900_000)).position()).isEqualTo(250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a OR (b AND (  | 124 | ))
          a OR -(z OR -( | 62  | ))
          (              | 249 | )
          title:((       | 1   | ))
          a OR (         | 248 | )
          """)
  void a_query_at_the_nesting_limit_fits_a_small_stack(String opening, int times, String closing)
      throws InterruptedException {
    String deep = opening.repeat(times) + "a" + closing.repeat(times);
    AtomicReference<Object> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> outcome.set(everythingDoneWith(deep)), "small stack", 640 * 1024);
    thread.start();
    thread.join();
    assertThat(outcome.get()).isEqualTo(true);
  }

  private static boolean everythingDoneWith(String text) {
    Query query = ((ParsedQuery.Accepted) QueryParser.parse(text)).query();
    Query again = ((ParsedQuery.Accepted) QueryParser.parse(query.toString())).query();
    WatchIndex<String> index = new WatchIndex<>();
    index.put("deep", query);
    MatchDocument document = MatchDocument.builder("a", "b a").build();
    return query.equals(again)
        && query.hashCode() == again.hashCode()
        && index.match(document).size() == 1;
  }

  @Test
  void negations_and_chains_nest_to_their_limits() {
    assertThat(fault("NOT ".repeat(250) + "a").message()).contains("at most 250 deep");
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

  @ParameterizedTest
  @CsvSource({"x:", "title:", "-", "a NEAR/2 ", "lang:en ", "ﷺ", "\uD800"})
  void a_million_characters_of_anything_are_read_in_seconds(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> QueryParser.parse(text));
  }

  @Test
  void a_hundred_faults_are_told_and_no_more() {
    ParsedQuery parsed = QueryParser.parse("foo:a ".repeat(10_000));
    assertThat(((ParsedQuery.Refused) parsed).faults()).hasSize(QueryParser.MAX_FAULTS);
  }

  @Test
  void a_long_name_of_a_field_is_cut_in_the_message() {
    assertThat(fault("𐐀".repeat(100_000) + ":x").message())
        .startsWith("unknown field " + "𐐀".repeat(40) + "…: expected");
  }

  private static QueryFault fault(String text) {
    return ((ParsedQuery.Refused) QueryParser.parse(text)).faults().get(0);
  }
}
