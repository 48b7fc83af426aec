package newswatch.matching;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

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
          "* ",
          "＊",
          "）",
          "（",
          "−",
          "\n",
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
          "فا",
          "ﷺ",
          "ि",
          "\u0301",
          "U.S.",
          "\u0000");

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(15).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Provide
  Arbitrary<Query> query() {
    return Queries.query();
  }

  /** The text of a query with some pieces of it lost, doubled, moved or mixed with others. */
  @Provide
  Arbitrary<String> damaged() {
    return Arbitraries.randomValue(
        random -> {
          StringBuilder text = new StringBuilder(Queries.query(random, 4).toString());
          for (int damage = 1 + random.nextInt(4); damage > 0; damage--) {
            damage(text, random);
          }
          return text.toString();
        });
  }

  /** Beginnings of all kinds in one another, most of them with their ends. */
  @Provide
  Arbitrary<String> nested() {
    List<String> openings =
        List.of(
            "(", "NOT (", "-(", "title:(", "a NEAR/2 (", "(a OR ", "(a ", "-", "NOT ", "(b OR -");
    return Arbitraries.randomValue(
        random -> {
          StringBuilder text = new StringBuilder();
          int kinds = 1 + random.nextInt(openings.size());
          for (int depth = random.nextInt(400); depth > 0; depth--) {
            text.append(openings.get(random.nextInt(kinds)));
          }
          long opened = text.chars().filter(character -> character == '(').count();
          text.append("c").append(")".repeat((int) opened + random.nextInt(8) / 6));
          return text.toString();
        });
  }

  /** A million characters of one to three pieces again and again. */
  @Provide
  Arbitrary<String> long_texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(pieces -> String.join("", pieces))
        .map(text -> text.repeat(1_000_000 / text.length()));
  }

  @Property(tries = 5000)
  void any_pieces_of_the_language_are_a_query_or_faults_with_places(@ForAll("pieces") String text) {
    checkParsed(text);
  }

  @Property(tries = 3000)
  void any_text_is_a_query_or_faults_with_places(@ForAll("anything") String text) {
    checkParsed(text);
  }

  @Property(tries = 5000)
  void a_damaged_query_is_a_query_or_faults_with_places(@ForAll("damaged") String text) {
    checkParsed(text);
  }

  @Property(tries = 500)
  void any_nesting_is_a_query_or_faults_with_places(@ForAll("nested") String text) {
    checkParsed(text);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void a_million_characters_are_a_query_or_faults_with_places(@ForAll("long_texts") String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> checkParsed(text));
  }

  @Property(tries = 5000)
  void what_is_printed_reads_as_the_same_query(@ForAll("query") Query query) {
    String printed = query.toString();
    if (QueryParser.parse(printed) instanceof ParsedQuery.Refused refused) {
      assertThat(refused.faults())
          .extracting(QueryFault::message)
          .allMatch(message -> message.startsWith("this would match every document"));
    } else {
      assertThat(QueryParser.parse(printed)).isEqualTo(new ParsedQuery.Accepted(query));
      assertThat(Queries.parsed(printed)).hasToString(printed);
    }
  }

  private static void damage(StringBuilder text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(6));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, text.substring(from, to));
      case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
      case 3 -> text.replace(from, to, piece);
      default -> text.insert(from, piece);
    }
  }

  private static void checkParsed(String text) {
    ParsedQuery parsed = QueryParser.parse(text);
    if (parsed instanceof ParsedQuery.Accepted accepted) {
      String printed = accepted.query().toString();
      if (printed.codePointCount(0, printed.length()) <= QueryParser.MAX_LENGTH) {
        assertThat(QueryParser.parse(printed)).isEqualTo(parsed);
      }
      MatchDocument empty = MatchDocument.builder("", "").build();
      assertThat(QueryEvaluator.evaluate(accepted.query(), empty)).isEmpty();
    } else {
      checkFaults(text, parsed);
    }
  }

  private static void checkFaults(String text, ParsedQuery parsed) {
    List<QueryFault> faults = ((ParsedQuery.Refused) parsed).faults();
    assertThat(faults).isNotEmpty().isSortedAccordingTo(comparing(QueryFault::position));
    int length = text.codePointCount(0, text.length());
    for (QueryFault fault : faults) {
      assertThat(fault.position()).isLessThanOrEqualTo(length);
      assertThat(fault.message()).isNotBlank().hasSizeLessThan(200).doesNotContain("\n");
    }
  }
}
