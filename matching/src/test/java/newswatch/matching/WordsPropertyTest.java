package newswatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsPropertyTest {

  @Provide
  Arbitrary<String> anything() {
    return Texts.anything();
  }

  @Property(tries = 1500)
  void words_lie_one_behind_the_other_inside_any_text(@ForAll("anything") String text) {
    Words words = Words.of(text);
    int behind = 0;
    int position = -1;
    for (int word = 0; word < words.count(); word++) {
      assertThat(words.start(word)).isGreaterThanOrEqualTo(behind);
      assertThat(words.end(word)).isGreaterThan(words.start(word));
      assertThat(words.position(word)).isBetween(position + 1, position + 2);
      behind = words.end(word);
      position = words.position(word);
    }
    assertThat(behind).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
  }

  @Property(tries = 1500)
  void code_point_and_utf_16_offsets_name_the_same_slice(@ForAll("anything") String text) {
    Words words = Words.of(text);
    for (int word = 0; word < words.count(); word++) {
      assertThat(Texts.slice(text, words.start(word), words.end(word)))
          .isEqualTo(text.substring(words.startChar(word), words.endChar(word)));
    }
  }

  @Property(tries = 1500)
  void a_words_slice_is_that_word(@ForAll("anything") String text) {
    Words words = Words.of(text);
    for (int word = 0; word < words.count(); word++) {
      Words slice = Words.of(text.substring(words.startChar(word), words.endChar(word)));
      assertThat(Texts.folded(slice)).containsExactly(words.folded(word));
      assertThat(slice.exactCase(0)).isEqualTo(words.exactCase(word));
    }
  }

  @Property(tries = 1500)
  void folding_what_is_folded_changes_nothing(@ForAll("anything") String text) {
    Words words = Words.of(text);
    for (int word = 0; word < words.count(); word++) {
      String folded = words.folded(word);
      assertThat(Texts.folded(Words.of(folded))).containsExactly(folded);
      Words exact = Words.of(words.exactCase(word));
      assertThat(Texts.folded(exact)).containsExactly(folded);
      assertThat(exact.exactCase(0)).isEqualTo(words.exactCase(word));
    }
  }

  @Property(tries = 1500)
  void the_words_of_two_texts_with_a_space_between_are_the_words_of_both(
      @ForAll("anything") String one, @ForAll("anything") String other) {
    List<String> both = new ArrayList<>(Texts.folded(Words.of(one)));
    both.addAll(Texts.folded(Words.of(other)));
    assertThat(Texts.folded(Words.of(one + " " + other))).isEqualTo(both);
  }

  @Property(tries = 1500)
  void composed_and_decomposed_texts_have_the_same_words(@ForAll("anything") String text) {
    List<String> composed = Texts.folded(Words.of(Normalizer2.getNFCInstance().normalize(text)));
    List<String> decomposed = Texts.folded(Words.of(Normalizer2.getNFDInstance().normalize(text)));
    assertThat(composed).isEqualTo(decomposed);
    assertThat(Texts.folded(Words.of(text))).isEqualTo(composed);
  }

  @Property(tries = 1000)
  void the_hash_and_the_comparisons_agree_with_the_folded_string(@ForAll("anything") String text) {
    Words words = Words.of(text);
    for (int word = 0; word < words.count(); word++) {
      String folded = words.folded(word);
      assertThat(words.foldedHash(word)).isEqualTo(folded.hashCode());
      byte[] wide = ("x" + folded).getBytes(StandardCharsets.UTF_16BE);
      assertThat(words.foldedBeginsWith(word, wide, 2, folded.length(), true)).isTrue();
      wide[wide.length - 1]++;
      assertThat(words.foldedBeginsWith(word, wide, 2, folded.length(), true)).isFalse();
      byte[] narrow = folded.getBytes(StandardCharsets.ISO_8859_1);
      boolean isNarrow = folded.chars().allMatch(character -> character <= 0xFF);
      assertThat(words.foldedBeginsWith(word, narrow, 0, folded.length(), false))
          .isEqualTo(isNarrow);
    }
  }

  @Test
  void a_word_is_parted_alike_whatever_character_begins_or_ends_it() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      for (String text :
          List.of(Character.toString(codePoint) + "سسسس", "한국" + Character.toString(codePoint))) {
        List<String> folded = Texts.folded(Words.of(text));
        for (String word : folded) {
          assertThat(Texts.folded(Words.of(word))).as("U+%04X", codePoint).containsExactly(word);
        }
      }
    }
  }

  @Test
  void every_code_point_folds_to_what_folds_to_itself_and_makes_at_most_one_word() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      Words words = Words.of(Character.toString(codePoint));
      assertThat(words.count()).as("U+%04X", codePoint).isLessThanOrEqualTo(1);
      if (words.count() == 1) {
        String folded = words.folded(0);
        Words again = Words.of(folded);
        assertThat(again.count()).as("U+%04X", codePoint).isEqualTo(1);
        assertThat(again.folded(0)).as("U+%04X", codePoint).isEqualTo(folded);
        assertThat(again.exactCase(0)).as("U+%04X", codePoint).isEqualTo(folded);
      }
    }
  }

  @Test
  void upper_and_lower_case_of_every_letter_are_the_same_word() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (!Character.isLetter(codePoint)) {
        continue;
      }
      List<String> folded = Texts.folded(Words.of(Character.toString(codePoint)));
      for (int other :
          new int[] {Character.toUpperCase(codePoint), Character.toLowerCase(codePoint)}) {
        assertThat(Texts.folded(Words.of(Character.toString(other))))
            .as("U+%04X", codePoint)
            .isEqualTo(folded);
      }
    }
  }
}
