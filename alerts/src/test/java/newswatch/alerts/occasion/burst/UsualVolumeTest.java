package newswatch.alerts.occasion.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UsualVolumeTest {

  @Property
  void the_tail_is_what_the_probabilities_below_leave(
      @ForAll @IntRange(max = 60) int sum,
      @ForAll @DoubleRange(min = 1, max = 400) double windows,
      @ForAll @IntRange(min = 1, max = 30) int count) {
    UsualVolume usual = new UsualVolume(sum, windows);
    double below = 0;
    double probability = Math.pow(windows / (windows + 1), sum + 0.5);
    for (int k = 0; k < count; k++) {
      below += probability;
      probability *= (k + sum + 0.5) / (k + 1.0) / (windows + 1);
    }
    double expected = count <= usual.mean() ? 1 : 1 - below;
    assertThat(usual.tail(count)).isCloseTo(expected, within(1e-9));
  }

  @Property
  void more_is_never_more_likely(
      @ForAll @IntRange(max = 100_000) int sum,
      @ForAll @DoubleRange(min = 1, max = 400) double windows,
      @ForAll @IntRange(min = 1, max = 30_000) int count) {
    UsualVolume usual = new UsualVolume(sum, windows);
    assertThat(usual.tail(count)).isBetween(0.0, 1.0);
    assertThat(usual.tail(count + 1)).isLessThanOrEqualTo(usual.tail(count));
  }

  @Test
  void the_tail_is_how_often_it_happens() {
    Random random = new Random(1);
    int trials = 200_000;
    int surprises = 0;
    for (int trial = 0; trial < trials; trial++) {
      if (poisson(random, 2) >= 6) {
        surprises++;
      }
    }
    double share = surprises / (double) trials;
    assertThat(new UsualVolume(20_000, 10_000).tail(6)).isCloseTo(share, within(0.002));
  }

  @Test
  void a_short_past_asks_for_more() {
    assertThat(fewest(new UsualVolume(0, 3))).isEqualTo(8);
    assertThat(fewest(new UsualVolume(0, 300))).isEqualTo(2);
    assertThat(fewest(new UsualVolume(28, 14))).isEqualTo(12);
    assertThat(fewest(new UsualVolume(6, 3))).isEqualTo(15);
  }

  @Test
  void nothing_is_surprising_without_a_past() {
    assertThat(new UsualVolume(0, 0).tail(1_000)).isOne();
  }

  static int poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }

  private static int fewest(UsualVolume usual) {
    int count = 1;
    while (usual.tail(count) > BurstDetector.CHANCE) {
      count++;
    }
    return count;
  }
}
