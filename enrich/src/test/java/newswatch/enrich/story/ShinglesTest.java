package newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShinglesTest {

  @Property(tries = 300)
  void similarity_is_the_share_of_common_elements_of_two_sets(
      @ForAll @Size(max = 40) List<@IntRange(min = -20, max = 20) Integer> one,
      @ForAll @Size(max = 40) List<@IntRange(min = -20, max = 20) Integer> other) {
    Set<Integer> all = new HashSet<>(one);
    all.addAll(other);
    Set<Integer> common = new HashSet<>(one);
    common.retainAll(other);
    double expected = all.isEmpty() ? 0 : (double) common.size() / all.size();

    assertThat(shingles(one).similarity(shingles(other))).isEqualTo(expected);
    assertThat(shingles(other).similarity(shingles(one))).isEqualTo(expected);
  }

  @Example
  void the_largest_and_the_smallest_number_are_elements_like_any_other() {
    Shingles both = Shingles.of(new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
    Shingles one = Shingles.of(new int[] {Integer.MAX_VALUE});

    assertThat(both.similarity(one)).isEqualTo(0.5);
    assertThat(both.similarity(both)).isEqualTo(1);
  }

  @Property(tries = 20)
  void of_long_texts_the_similarity_is_estimated(@ForAll @IntRange(max = 20_000) int common) {
    Random random = new Random(common);
    int[] left = random.ints(20_000).toArray();
    int[] right = random.ints(20_000).toArray();
    System.arraycopy(left, 0, right, 0, common);
    double expected = common / (40_000.0 - common);

    assertThat(Shingles.of(left).count()).isEqualTo(Shingles.MOST);
    assertThat(Shingles.of(left).similarity(Shingles.of(right))).isCloseTo(expected, within(0.06));
  }

  private static Shingles shingles(List<Integer> hashes) {
    return Shingles.of(hashes.stream().mapToInt(Integer::intValue).toArray());
  }
}
