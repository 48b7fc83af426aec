package newswatch.alerts.occasion.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counting in hours and minutes against a plain list of minutes. */
class VolumePropertyTest {
  private static final long DAY = 24 * 60;

  @Property
  void the_window_and_the_past_are_those_of_a_list(
      @ForAll("minutes") List<Long> minutes, @ForAll("windows") long window) {
    long begin = minutes.get(0);
    Volume volume = Volume.since(begin * Volume.MINUTE);
    for (long minute : minutes) {
      volume.slideTo(minute, window);
      volume.add(minute * Volume.MINUTE);
    }
    long last = minutes.get(minutes.size() - 1);

    assertThat((long) volume.inWindow()).isEqualTo(between(minutes, last - window + 1, last));
    UsualVolume expected = usual(minutes, begin, last, window);
    assertThat(volume.usual(last, window).sum()).isEqualTo(expected.sum());
    assertThat(volume.usual(last, window).windows())
        .isCloseTo(expected.windows(), withinPercentage(1e-9));
  }

  @Property
  void the_window_falls_below_a_number_when_a_list_says_so(
      @ForAll("minutes") List<Long> minutes, @ForAll("windows") long window) {
    Volume volume = Volume.since(0);
    for (long minute : minutes) {
      volume.slideTo(minute, window);
      volume.add(minute * Volume.MINUTE);
    }
    int floor = (volume.inWindow() + 1) / 2;
    long end = minutes.get(minutes.size() - 1);
    while (between(minutes, end - window + 1, end) >= floor) {
      end++;
    }
    assertThat(volume.minuteBelow(floor, window)).isEqualTo(end);
  }

  @Property
  void what_is_kept_is_bounded(@ForAll("minutes") List<Long> minutes) {
    Volume volume = Volume.since(0);
    for (long minute : minutes) {
      volume.slideTo(minute, DAY);
      volume.add(minute * Volume.MINUTE);
    }
    assertThat(volume.hours()).hasSizeLessThanOrEqualTo((Volume.DAYS + 1) * 24);
    assertThat(volume.minutes()).hasSizeLessThanOrEqualTo((int) DAY);
  }

  private static UsualVolume usual(List<Long> minutes, long begin, long last, long window) {
    long first = Math.floorDiv(last - window + 1, 60) * 60;
    long end = Math.floorDiv(last, 60) * 60 + 59;
    long oldest = Math.floorDiv(begin + 59, 60) * 60;
    List<Long> days = new ArrayList<>();
    for (int day = 1; day <= 14 && first - day * DAY >= oldest; day++) {
      days.add(between(minutes, first - day * DAY, Math.min(end - day * DAY, first - 1)));
    }
    if (days.size() >= 7) {
      days.remove(Collections.max(days));
    }
    double sum = days.stream().mapToLong(Long::longValue).sum();
    return days.size() >= 3
        ? new UsualVolume(sum, days.size() * (end - first + 1) / (double) window)
        : new UsualVolume(
            between(minutes, oldest, first - 1), Math.max(0, first - oldest) / (double) window);
  }

  private static long between(List<Long> minutes, long first, long last) {
    return minutes.stream().filter(minute -> minute >= first && minute <= last).count();
  }

  @Provide
  Arbitrary<List<Long>> minutes() {
    return Arbitraries.longs()
        .between(0, 20 * DAY)
        .list()
        .ofMinSize(1)
        .ofMaxSize(300)
        .map(list -> list.stream().sorted().toList());
  }

  @Provide
  Arbitrary<Long> windows() {
    return Arbitraries.of(10L, 45L, 60L, 360L, DAY);
  }
}
