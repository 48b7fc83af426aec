package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseDictionaryTest {

  @Provide
  Arbitrary<List<String>> phrases() {
    return Arbitraries.of(Texts.VOCABULARY)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words))
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> text() {
    return Texts.document();
  }

  @Property(tries = 1000)
  void every_occurrence_that_trying_each_phrase_finds_is_found(
      @ForAll("phrases") List<String> phrases, @ForAll("text") String text) {
    PhraseDictionary.Builder<Integer> builder = PhraseDictionary.builder();
    for (int i = 0; i < phrases.size(); i++) {
      assertThat(builder.add(phrases.get(i), i)).isTrue();
    }
    Words words = Words.of(text);
    assertThat(builder.build().find(words)).isEqualTo(tryEach(phrases, words));
  }

  @Test
  void overlapping_phrases_come_by_first_word_the_longest_first() {
    PhraseDictionary.Builder<String> builder = PhraseDictionary.builder();
    builder.add("new york", "city");
    builder.add("New York Times", "paper");
    builder.add("york times", "other");
    builder.add("NEW-YORK", "again");
    assertThat(builder.build().find(Words.of("The New York Times")))
        .containsExactly(
            new PhraseHit<>("paper", 1, 3),
            new PhraseHit<>("city", 1, 2),
            new PhraseHit<>("again", 1, 2),
            new PhraseHit<>("other", 2, 3));
  }

  @Test
  void a_phrase_without_any_word_is_not_added() {
    PhraseDictionary.Builder<String> builder = PhraseDictionary.builder();
    assertThat(builder.add("…!", "none")).isFalse();
    assertThat(builder.build().find(Words.of("…! a"))).isEmpty();
    assertThatThrownBy(() -> builder.add("late", "late")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void punctuation_breaks_a_phrase_of_characters_and_the_dot_of_a_name_does_not() {
    PhraseDictionary.Builder<String> builder = PhraseDictionary.builder();
    builder.add("国王", "king");
    builder.add("阿卜杜勒·加尼", "baradar");
    PhraseDictionary<String> dictionary = builder.build();
    assertThat(dictionary.find(Words.of("中国，王毅"))).isEmpty();
    assertThat(dictionary.find(Words.of("外国王室"))).hasSize(1);
    assertThat(dictionary.find(Words.of("阿卜杜勒•加尼 阿卜杜勒加尼"))).hasSize(2);
  }

  @Test
  void three_hundred_thousand_phrases_are_built_and_each_is_found() {
    PhraseDictionary.Builder<Integer> builder = PhraseDictionary.builder();
    for (int i = 0; i < 300_000; i++) {
      builder.add("given" + i % 5_000 + " middle" + i % 7 + " family" + i, i);
    }
    PhraseDictionary<Integer> dictionary = builder.build();
    assertThat(dictionary.find(Words.of("x given3 middle" + 105_003 % 7 + " family105003 y")))
        .containsExactly(new PhraseHit<>(105_003, 1, 3));
  }

  private static List<PhraseHit<Integer>> tryEach(List<String> phrases, Words words) {
    List<PhraseHit<Integer>> hits = new ArrayList<>();
    List<Words> split = phrases.stream().map(Words::of).toList();
    for (int first = 0; first < words.count(); first++) {
      for (int last = words.count() - 1; last >= first; last--) {
        for (int phrase = 0; phrase < split.size(); phrase++) {
          if (isAt(split.get(phrase), words, first, last)) {
            hits.add(new PhraseHit<>(phrase, first, last));
          }
        }
      }
    }
    return hits;
  }

  private static boolean isAt(Words phrase, Words words, int first, int last) {
    if (phrase.count() != last - first + 1) {
      return false;
    }
    for (int i = 0; i < phrase.count(); i++) {
      if (!phrase.folded(i).equals(words.folded(first + i))
          || phrase.position(i) - phrase.position(0)
              != words.position(first + i) - words.position(first)) {
        return false;
      }
    }
    return true;
  }
}
