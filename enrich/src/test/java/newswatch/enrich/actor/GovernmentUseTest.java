package newswatch.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.matching.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernmentUseTest {
  /** The capital is the word in square brackets. */
  private static boolean government(String text) {
    String before = text.substring(0, text.indexOf('['));
    Words words = Words.of(text.replace("[", "").replace("]", ""));
    int word = words.wordAt(before.codePointCount(0, before.length()));
    return GovernmentUse.of(words, word, word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Beijing] said it would talk.",
        "On Monday [Kabul] has repeatedly denied it.",
        "[Moscow] will not recognise them.",
        "[Kabul]'s envoy arrived.",
        "He praised [Beijing]’s foreign policy.",
        "Ties between [Kabul] and Islamabad grew.",
        "Ties between Kabul and [Islamabad] grew.",
        "talks between the United States and [Tehran] failed",
        "relations with [Beijing] are good",
        "[Kabul]-Beijing relations",
        "Kabul-[Beijing] relations",
        "[Пекин] заявил протест",
      })
  void a_capital_is_a_government_where_it_acts_owns_or_relates(String text) {
    assertThat(government(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He flew to [Beijing] and said so.",
        "in [Kabul] said the minister",
        "[Beijing] hosted the games.",
        "[Kabul] fell in August.",
        "[Kabul]'s streets were empty.",
        "the road between Jalalabad and [Kabul]",
        "the [Beijing] Olympics",
        "people with [Kabul] roots",
        "[Kabul]. Said he: no.",
        "[Kabul]",
      })
  void anywhere_else_it_is_the_city(String text) {
    assertThat(government(text)).isFalse();
  }
}
