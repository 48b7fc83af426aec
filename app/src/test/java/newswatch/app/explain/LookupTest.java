package newswatch.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.events.Origin;
import org.junit.jupiter.api.Test;

class LookupTest {

  @Test
  void the_beginning_of_one_id_is_enough() {
    assertThat(lookup("ab", "abc", "xyz")).isEqualTo(new Lookup.Found<>(kept("abc")));
  }

  @Test
  void a_whole_id_wins_over_longer_ones() {
    assertThat(lookup("ab", "abd", "ab", "abc")).isEqualTo(new Lookup.Found<>(kept("ab")));
  }

  @Test
  void of_several_the_first_are_told() {
    assertThat(lookup("a", "ac", "ab")).isEqualTo(new Lookup.Ambiguous<>(List.of("ab", "ac")));
    String[] many = IntStream.range(100, 200).mapToObj(i -> "a" + i).toArray(String[]::new);
    assertThat(lookup("a", many))
        .isEqualTo(
            new Lookup.Ambiguous<>(IntStream.range(100, 110).mapToObj(i -> "a" + i).toList()));
  }

  @Test
  void what_nobody_has_is_unknown() {
    assertThat(lookup("b", "abc")).isEqualTo(new Lookup.Unknown<>());
  }

  private static Lookup<String> lookup(String wanted, String... ids) {
    var candidates = new Lookup.Candidates<String>(wanted);
    for (String id : ids) {
      candidates.offer(id, kept(id));
    }
    return candidates.result();
  }

  private static Kept<String> kept(String value) {
    return new Kept<>(Origin.ofRecord("c", 0, 0), Instant.EPOCH, value);
  }
}
