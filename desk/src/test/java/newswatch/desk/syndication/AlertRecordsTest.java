package newswatch.desk.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newswatch.desk.channel.LogInMemory;
import newswatch.events.channel.Channels;
import org.junit.jupiter.api.Test;

class AlertRecordsTest {
  private final LogInMemory log = new LogInMemory(Channels.ALERTS.name(), 2);
  private final AlertRecords records = new AlertRecords(log::consumer);

  @Test
  void alerts_far_apart_in_several_partitions_are_found_by_their_places() {
    for (int i = 0; i < 3_000; i++) {
      WrittenAlerts.append(log, i % 2, WrittenAlerts.alert("a" + i, "w", "d" + i, null, i));
    }
    List<Place> places =
        List.of(new Place(0, 1_499), new Place(1, 0), new Place(0, 3), new Place(0, 4));
    var found = records.at(places);
    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(places);
    assertThat(found.get(new Place(0, 1_499)).alert().id()).isEqualTo("a2998");
    assertThat(found.get(new Place(1, 0)).alert().id()).isEqualTo("a1");
    assertThat(found.get(new Place(1, 0)).time())
        .isEqualTo(WrittenAlerts.NOON.plusSeconds(60).toEpochMilli());
  }

  @Test
  void what_cannot_be_read_is_left_out() {
    log.append(Channels.ALERTS.name(), 0, 0, "k", "{".getBytes(StandardCharsets.UTF_8));
    WrittenAlerts.append(log, 0, WrittenAlerts.alert("a", "w", "d", null, 1));
    assertThat(records.at(List.of(new Place(0, 0), new Place(0, 1))).keySet())
        .containsExactly(new Place(0, 1));
    assertThat(records.at(List.of())).isEmpty();
  }
}
