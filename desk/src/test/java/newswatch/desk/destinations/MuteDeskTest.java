package newswatch.desk.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import newswatch.desk.destinations.MuteDecision.Ended;
import newswatch.desk.destinations.MuteDecision.Muted;
import newswatch.desk.destinations.MuteDecision.Refusal;
import newswatch.desk.destinations.MuteDecision.Refused;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Mute;
import org.junit.jupiter.api.Test;

class MuteDeskTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final DestinationsInMemory log = new DestinationsInMemory();
  private final MuteDesk desk = new MuteDesk(log, InstantSource.fixed(NOW), () -> "m1");

  @Test
  void a_mute_holds_from_now_on_for_its_time_and_can_be_ended() {
    Mute mute =
        new Mute("m1", "w", "s", null, Map.of(), NOW.plus(Duration.ofHours(4)), "Amina", "known");
    assertThat(desk.mute(wish("w", "4h", null))).isEqualTo(new Muted(mute));
    assertThat(desk.inForce()).containsExactly(mute);
    assertThat(desk.unmute("m1")).isEqualTo(new Ended("m1"));
    assertThat(desk.inForce()).isEmpty();
    assertThat(((Refused) desk.unmute("m1")).refusal()).isEqualTo(Refusal.UNKNOWN);
  }

  @Test
  void what_is_over_is_not_in_force() {
    Mute over = new Mute("m0", "w", null, null, Map.of(), NOW, "Amina", null);
    log.write(Channels.MUTES, "m0", over);
    assertThat(desk.inForce()).isEmpty();
  }

  @Test
  void a_mute_needs_something_to_mute_and_one_end_to_come() {
    MuteWish everything = new MuteWish(null, null, null, Map.of(), "4h", null, null, null);
    assertThat(desk.mute(everything)).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", "soon", null))).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", "0h", null))).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", "4h", NOW.plusSeconds(9)))).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", null, null))).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", null, NOW))).isInstanceOf(Refused.class);
    assertThat(desk.mute(wish("w", null, NOW.plusSeconds(9)))).isInstanceOf(Muted.class);
    log.breakDown();
    assertThat(((Refused) desk.mute(wish("w", "4h", null))).refusal()).isEqualTo(Refusal.NOT_KEPT);
  }

  private static MuteWish wish(String watch, String time, Instant until) {
    return new MuteWish(watch, "s", null, null, time, until, "Amina", "known");
  }
}
