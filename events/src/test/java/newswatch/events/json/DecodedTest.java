package newswatch.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Test;

class DecodedTest {
  private static final Decoded<Integer> SEVEN = new Decoded.Value<>(7);
  private static final Decoded<Integer> NOTHING =
      new Decoded.Fault<>(RejectionReason.INVALID, "no number", "x");

  @Test
  void a_value_becomes_another_one() {
    assertThat(SEVEN.map(n -> "n" + n)).isEqualTo(new Decoded.Value<>("n7"));
    assertThat(SEVEN.then(n -> NOTHING)).isEqualTo(NOTHING);
  }

  @Test
  void a_fault_stays_what_it_is() {
    assertThat(NOTHING.map(n -> "n" + n)).isEqualTo(NOTHING);
    assertThat(NOTHING.then(n -> SEVEN)).isEqualTo(NOTHING);
  }

  @Test
  void a_fault_shows_the_beginning_of_its_input() {
    byte[] input = "0123456789".repeat(30).getBytes(StandardCharsets.UTF_8);
    assertThat(Decoded.Fault.of(RejectionReason.MALFORMED, "no JSON", input).excerpt())
        .isEqualTo("0123456789".repeat(20));
  }
}
