package newswatch.events.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/a?b=1",
        " https://EXAMPLE.org/a?b=1 ",
        "https://example.org:443/a?b=1#top",
        "http://example.org:80/a?b=1"
      })
  void spellings_of_one_address_have_one_id(String address) {
    assertThat(FeedSource.idOf(address))
        .isEqualTo(FeedSource.idOf("https://example.org/a?b=1"))
        .matches("[0-9a-f]{16}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/A?b=1",
        "https://example.org/a?b=2",
        "https://example.org/a",
        "https://example.org:8080/a?b=1",
        "https://example.net/a?b=1"
      })
  void other_addresses_have_other_ids(String address) {
    assertThat(FeedSource.idOf(address)).isNotEqualTo(FeedSource.idOf("https://example.org/a?b=1"));
  }

  @Test
  void what_cannot_be_polled_is_refused_with_the_reason() {
    assertThatThrownBy(() -> at("ftp://example.org/", null))
        .hasMessageContaining("\"ftp://example.org/\"")
        .hasMessageContaining("none of http or https");
    assertThatThrownBy(() -> at("https://example.org/", 0))
        .hasMessageContaining("an interval of 0 minutes; from 1 to 10,080");
  }

  @Test
  void accounts_that_do_not_balance_are_refused() {
    assertThatThrownBy(() -> new FeedAccounts(1, 0, 0, 5, 1, 1, 1, 1, 0, 0))
        .hasMessageContaining("5 fetched, but 1 new, 1 known, 1 changed, 1 rejected");
  }

  @Test
  void days_move_on_and_are_forgotten_after_two_weeks() {
    LocalDate day = LocalDate.of(2025, 5, 21);
    FeedDays days = FeedDays.startingOn(day).plus(day, 2).plus(day.plusDays(2), 3);
    assertThat(days.counts()).containsExactly(3, 0, 2);
    assertThat(days.plus(day, 1).counts()).containsExactly(3, 0, 3);
    assertThat(days.plus(day.minusDays(1), 1).counts()).containsExactly(3, 0, 2, 1);
    assertThat(days.plus(day.minusDays(30), 9)).isEqualTo(days);
    assertThat(days.plus(day.plusDays(15), 0).counts()).hasSize(FeedDays.MOST);
    assertThat(days.plus(day.plusDays(15), 0).sum()).isEqualTo(3);
    assertThat(days.plus(day.plusDays(400), 1).counts()).hasSize(FeedDays.MOST).startsWith(1, 0);
  }

  @Test
  void a_known_item_reads_what_it_writes() {
    KnownItem item = new KnownItem("g", "d", "c", 3, List.of("p", "q"));
    assertThat(item.written()).isEqualTo("g d c 3 p q");
    assertThat(KnownItem.read(item.written())).isEqualTo(item);
    assertThatThrownBy(() -> KnownItem.read("g d c")).isInstanceOf(IllegalArgumentException.class);
  }

  private static FeedSource at(String address, Integer minutes) {
    return new FeedSource(
        null, address, null, null, null, null, null, minutes, false, null, Instant.EPOCH);
  }
}
