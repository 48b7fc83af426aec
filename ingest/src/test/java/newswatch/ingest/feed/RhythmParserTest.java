package newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.document.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmParserTest {

  @Test
  void a_feed_that_says_nothing_has_none() {
    assertThat(rhythm("")).isEqualTo(FeedRhythm.NONE);
  }

  @Test
  void time_to_live_is_in_minutes() {
    assertThat(rhythm("<ttl> 90 </ttl>").minutes()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({"hourly,1,60", "hourly,4,15", "daily,2,720", "Weekly,1,10080", "yearly,365,1440"})
  void an_update_period_is_divided_by_its_frequency(String period, int frequency, int minutes) {
    assertThat(rhythm(updates(period, Integer.toString(frequency))).minutes()).isEqualTo(minutes);
  }

  @Test
  void the_longer_of_both_counts() {
    assertThat(rhythm("<ttl>30</ttl>" + updates("hourly", "1")).minutes()).isEqualTo(60);
    assertThat(rhythm("<ttl>90</ttl>" + updates("hourly", "1")).minutes()).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "soon", "", "1e3", "99999999999999", "٦٠"})
  void what_is_no_number_is_as_if_it_were_not_there(String written) {
    assertThat(rhythm("<ttl>" + written + "</ttl>").minutes()).isZero();
    assertThat(rhythm(updates("hourly", written)).minutes()).isEqualTo(60);
    assertThat(rhythm("<skipHours><hour>" + written + "</hour></skipHours>").skipHours()).isEmpty();
  }

  @Test
  void hours_are_counted_from_zero_and_from_one() {
    assertThat(
            rhythm(
                    "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>25</hour>"
                        + "<hour>7</hour></skipHours>")
                .skipHours())
        .containsExactly(0, 7);
  }

  @Test
  void days_are_named_in_any_case_and_numbered_from_monday() {
    assertThat(
            rhythm("<skipDays><day>sunday</day><day>Monday</day><day>Caturday</day></skipDays>")
                .skipDays())
        .containsExactly(1, 7);
  }

  @Test
  void a_feed_that_skips_everything_is_read_all_the_same() {
    String hours =
        IntStream.range(0, 24).mapToObj("<hour>%d</hour>"::formatted).collect(Collectors.joining());
    List<Integer> skipped = rhythm("<skipHours>" + hours + "</skipHours>").skipHours();
    assertThat(skipped).hasSize(24);
  }

  private static String updates(String period, String frequency) {
    return "<sy:updatePeriod>%s</sy:updatePeriod><sy:updateFrequency>%s</sy:updateFrequency>"
        .formatted(period, frequency);
  }

  private static FeedRhythm rhythm(String elements) {
    String rss =
        "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
            + "<title>T</title>"
            + elements
            + "</channel></rss>";
    return ((FeedContent.Items)
            FeedAdapter.content(rss, URI.create("https://example.org/"), Input.stream("feed")))
        .rhythm();
  }
}
