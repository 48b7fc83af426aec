package newswatch.ingest.poll.health;

import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Document;
import newswatch.events.source.FeedTexts;
import org.junit.jupiter.api.Test;

class TextHabitsTest {
  private FeedTexts texts = FeedTexts.NONE;

  @Test
  void long_texts_that_become_short_ones_are_teasers_until_they_are_long_again() {
    take(20, 2_000, "en");
    assertThat(texts.teasers()).isFalse();
    take(1, 100, "en");
    assertThat(texts.teasers()).as("one short text").isFalse();
    take(6, 100, "en");
    assertThat(texts.teasers()).isTrue();
    take(3, 2_000, "en");
    assertThat(texts.teasers()).isFalse();
  }

  @Test
  void texts_that_were_always_short_are_no_teasers() {
    take(50, 100, "en");
    assertThat(texts.teasers()).isFalse();
    assertThat(texts.usual()).isEqualTo(100);
  }

  @Test
  void a_language_counts_after_five_texts_one_after_the_other() {
    take(4, 100, "en-GB");
    assertThat(texts.announced()).isNull();
    take(1, 100, "en-US");
    assertThat(texts.announced()).isEqualTo("en");
    take(4, 100, "fa");
    take(1, 100, "en");
    take(4, 100, "fa");
    assertThat(texts.announced()).isEqualTo("en");
    take(1, 100, "fa");
    assertThat(texts.announced()).isEqualTo("fa");
  }

  @Test
  void a_source_that_declares_no_language_is_known_by_its_script() {
    texts = TextHabits.with(texts, document("Новости дня, and a word", null));
    assertThat(texts.language()).isEqualTo("cyrillic");
    texts = TextHabits.with(texts, document("12345 67890", null));
    assertThat(texts.language()).as("digits have none").isEqualTo("cyrillic");
  }

  private void take(int times, int length, String language) {
    for (int i = 0; i < times; i++) {
      texts = TextHabits.with(texts, document("a".repeat(length), language));
    }
  }

  private static Document document(String text, String language) {
    return Document.builder("id", "Title", text).language(language).build();
  }
}
