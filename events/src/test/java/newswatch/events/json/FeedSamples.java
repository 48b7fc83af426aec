package newswatch.events.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedDays;
import newswatch.events.source.FeedError;
import newswatch.events.source.FeedHealth;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedMove;
import newswatch.events.source.FeedRhythm;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedSubscription;
import newswatch.events.source.FeedTexts;
import newswatch.events.source.FullText;
import newswatch.events.source.HealthChange;
import newswatch.events.source.HealthEvent;
import newswatch.events.source.HubCall;
import newswatch.events.source.HubCallKind;
import newswatch.events.source.KnownItem;
import newswatch.events.source.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Records on feeds as they travel. */
final class FeedSamples {
  private static final Instant TIME = Instant.parse("2025-05-21T08:00:00.5Z");
  private static final String ADDRESS = "https://example.org/feed";

  private FeedSamples() {}

  static FeedSource feed() {
    return new FeedSource(
        null,
        ADDRESS,
        FeedKind.SITEMAP,
        "Example",
        "https://example.org/",
        List.of("asia/mining"),
        FullText.NEVER,
        30,
        true,
        Map.of("category", "x"),
        TIME);
  }

  static FeedSource bareFeed() {
    return new FeedSource(null, ADDRESS, null, null, null, null, null, null, false, null, TIME);
  }

  static FeedList list(@Nullable String title) {
    return new FeedList(FeedList.idOf(List.of("Mine")), title, "<opml version=\"2.0\"/>", TIME);
  }

  static FeedState state() {
    return FeedState.initial("f", TIME).toBuilder()
        .title("Example")
        .movedTo(ADDRESS)
        .move(new FeedMove(ADDRESS, 1))
        .nextPollReason("its own pace")
        .etag("\"1\"")
        .lastModified("Wed, 21 May 2025 08:00:00 GMT")
        .health(FeedHealth.FAILING)
        .healthReason("timeouts")
        .failures(3)
        .failingSince(TIME)
        .lastError(new FeedError("timeout", "no answer", TIME))
        .lastPoll(TIME)
        .lastSuccess(TIME)
        .lastNew(TIME)
        .accounts(new FeedAccounts(9, 1, 3, 10, 1, 2, 3, 4, 5, 6))
        .days(new FeedDays(LocalDate.of(2025, 5, 21), List.of(1, 2)))
        .pace(90)
        .rhythm(new FeedRhythm(60, List.of(1), List.of(7)))
        .texts(new FeedTexts(900, 80, "en", 3, "fa", true))
        .subscription(
            new FeedSubscription(
                "https://hub.example/",
                ADDRESS,
                SubscriptionStatus.ACTIVE,
                TIME,
                TIME,
                1,
                "status 500",
                5))
        .sourceOffset(7)
        .build();
  }

  static FeedItems items() {
    return new FeedItems("f", List.of(new KnownItem("g", "d", "c", 2, List.of("p", "q"))));
  }

  static HubCall hubCall() {
    return new HubCall("f", HubCallKind.CONFIRMED, ADDRESS, TIME, "no room", TIME);
  }

  static HubCall bareHubCall() {
    return HubCall.news("f", TIME);
  }

  static HealthEvent health() {
    return new HealthEvent("f", "Example", HealthChange.LANGUAGE_CHANGED, "fa, was en", TIME);
  }
}
