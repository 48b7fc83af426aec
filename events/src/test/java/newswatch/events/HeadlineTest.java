package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void a_long_first_line_is_cut_at_a_word() {
    assertThat(Headline.of("word ".repeat(40))).isEqualTo("word ".repeat(24).strip());
    assertThat(Headline.of("字".repeat(200))).isEqualTo("字".repeat(119));
  }

  @Property(tries = 300)
  void a_headline_is_below_120_characters_and_stands_in_the_text(@ForAll String text) {
    String headline = Headline.of(text);
    assertThat(headline.codePointCount(0, headline.length())).isLessThan(120);
    assertThat(text).contains(headline);
  }
}
