package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFingerprintTest {

  @ParameterizedTest
  @CsvSource({"0.9, 1", "0.8, 0.999", "0.65, 0.976", "0.5, 0.799", "0.3, 0.28", "0.1, 0.012"})
  void texts_share_a_band_as_often_as_their_similarity_says(double similarity, double expected) {
    Random random = new Random(1);
    int tries = 3_000;
    int size = 200;
    int common = (int) Math.round(2 * size * similarity / (1 + similarity));
    int found = 0;
    for (int i = 0; i < tries; i++) {
      int[] left = random.ints(size).toArray();
      int[] right = random.ints(size).toArray();
      System.arraycopy(left, 0, right, 0, common);
      found += shareBand(left, right) ? 1 : 0;
    }
    assertThat((double) found / tries).isCloseTo(expected, within(0.03));
  }

  @Test
  void no_band_is_another_one() {
    assertThat(fingerprint(1, 2, 3).bands()).doesNotHaveDuplicates().hasSize(MinHash.BANDS);
  }

  @Test
  void a_text_without_shingles_is_found_under_nothing() {
    assertThat(fingerprint().bands()).isEmpty();
  }

  @Test
  void what_was_written_is_read_as_the_same() {
    StoryFingerprint fingerprint = fingerprint(new Random(1).ints(3_000).toArray());
    ByteBuffer bytes = ByteBuffer.allocate(fingerprint.size());
    fingerprint.write(bytes);

    StoryFingerprint read = StoryFingerprint.read(bytes.flip());

    assertThat(bytes.hasRemaining()).isFalse();
    assertThat(read.similarity(fingerprint)).isEqualTo(1);
    assertThat(read.bands()).isEqualTo(fingerprint.bands());
  }

  private static boolean shareBand(int[] left, int[] right) {
    long[] mine = fingerprint(left).bands();
    long[] theirs = fingerprint(right).bands();
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] == theirs[i]) {
        return true;
      }
    }
    return false;
  }

  private static StoryFingerprint fingerprint(int... hashes) {
    return StoryFingerprint.of(Shingles.of(hashes));
  }
}
