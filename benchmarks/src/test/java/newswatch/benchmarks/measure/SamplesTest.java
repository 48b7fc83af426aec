package newswatch.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void the_median_stands_in_the_middle_and_quantiles_between_the_ends() {
    Samples samples = new Samples();
    for (int i = 100; i >= 0; i--) {
      samples.add(i);
    }
    assertThat(samples.median()).isEqualTo(50);
    assertThat(samples.quantile(0.99)).isEqualTo(99);
    assertThat(samples.quantile(0)).isEqualTo(0);
    assertThat(samples.quantile(1)).isEqualTo(100);
  }

  @Test
  void between_two_samples_lies_their_mean() {
    Samples samples = new Samples();
    samples.add(4);
    samples.add(1);
    assertThat(samples.median()).isEqualTo(2.5);
  }

  @Test
  void the_first_ones_can_be_left_out() {
    Samples samples = new Samples();
    samples.add(1_000);
    samples.add(3);
    assertThat(samples.from(1).count()).isEqualTo(1);
    assertThat(samples.from(1).median()).isEqualTo(3);
  }

  @Test
  void nothing_measured_is_nothing() {
    assertThat(new Samples().median()).isZero();
  }
}
