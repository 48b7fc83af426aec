package newswatch.ingest.poll.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.events.Document;
import newswatch.events.source.KnownItem;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.feed.FeedItem;
import org.junit.jupiter.api.Test;

class ItemMemoryTest {
  private static final Instant MONDAY = Instant.parse("2025-05-19T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2025-05-20T10:00:00Z");
  private static final Input FEED = Input.stream("feed");

  private List<KnownItem> known = List.of();

  @Test
  void an_item_is_new_once_and_known_from_then_on() {
    FeedItem item = item("guid", "One", "Text.");
    assertThat(poll(item)).hasOnlyElementsOfType(ItemVerdict.New.class);
    assertThat(poll(item)).hasOnlyElementsOfType(ItemVerdict.Known.class);
  }

  @Test
  void another_title_or_text_is_the_next_version_of_the_same_document() {
    FeedItem first = item("guid", "One", "Text.");
    poll(first);
    ItemVerdict.Changed second = changed(item("guid", "One", "Text, corrected."));
    assertThat(second.document().version()).isEqualTo(2);
    assertThat(second.document().id()).isEqualTo(document(first).id());
    ItemVerdict.Changed third = changed(item("guid", "One!", "Text, corrected."));
    assertThat(third.document().version()).isEqualTo(3);
  }

  @Test
  void white_space_is_no_change() {
    poll(item("guid", "One", "Some text."));
    assertThat(poll(item("guid", "One", "Some \n text. ")))
        .hasOnlyElementsOfType(ItemVerdict.Known.class);
  }

  @Test
  void what_the_source_shows_no_more_is_remembered_within_bounds() {
    FeedItem[] many =
        IntStream.range(0, ItemMemory.MOST_PAST + 50)
            .mapToObj(i -> item("guid" + i, "Title " + i, "Text " + i))
            .toArray(FeedItem[]::new);
    poll(many);
    poll(item("other", "Other", "Other."));
    assertThat(known).hasSize(ItemMemory.MOST_PAST + 1);
    assertThat(poll(many[0])).hasOnlyElementsOfType(ItemVerdict.Known.class);
  }

  @Test
  void an_item_that_cannot_be_used_is_told_once() {
    FeedItem bad = new FeedItem("bad", new Draft(" ").outcome(FEED.origin()));
    assertThat(((ItemVerdict.Refused) poll(bad).get(0)).rejection()).isNotNull();
    assertThat(((ItemVerdict.Refused) poll(bad).get(0)).rejection()).isNull();
  }

  @Test
  void a_page_with_another_date_is_looked_at_and_is_an_edit_when_it_says_something_else() {
    FeedItem before = page(MONDAY);
    poll(before, "What the page said.");
    assertThat(new ItemMemory(known).judge(page(MONDAY))).isInstanceOf(ItemVerdict.Known.class);
    ItemMemory memory = new ItemMemory(known);
    assertThat(memory.judge(page(TUESDAY))).isInstanceOf(ItemVerdict.Changed.class);
    assertThat(memory.isEdit(page(TUESDAY), saying(before, "What the page said."))).isFalse();
    assertThat(memory.isEdit(page(TUESDAY), saying(before, "Something else."))).isTrue();
  }

  @Test
  void a_page_that_was_looked_at_is_known_until_its_date_changes_again() {
    poll(page(MONDAY), "What the page said.");
    ItemMemory memory = new ItemMemory(known);
    memory.remember(page(TUESDAY), null);
    known = memory.items("feed").items();
    assertThat(new ItemMemory(known).judge(page(TUESDAY))).isInstanceOf(ItemVerdict.Known.class);
    assertThat(
            new ItemMemory(known)
                .isEdit(page(TUESDAY), saying(page(MONDAY), "What the page said.")))
        .as("what the page said is still remembered")
        .isFalse();
  }

  @Test
  void a_page_that_could_not_be_had_is_looked_at_again() {
    poll(page(MONDAY), "What the page said.");
    ItemMemory memory = new ItemMemory(known);
    memory.keep(page(TUESDAY));
    assertThat(memory.changed()).isFalse();
    known = memory.items("feed").items();
    assertThat(new ItemMemory(known).judge(page(TUESDAY))).isInstanceOf(ItemVerdict.Changed.class);
  }

  private ItemVerdict.Changed changed(FeedItem item) {
    return (ItemVerdict.Changed) poll(item).get(0);
  }

  /** What items are to those before; new and changed ones are published as they are. */
  private List<ItemVerdict> poll(FeedItem... items) {
    ItemMemory memory = new ItemMemory(known);
    List<ItemVerdict> verdicts = new ArrayList<>();
    for (FeedItem item : items) {
      ItemVerdict verdict = memory.judge(item);
      verdicts.add(verdict);
      Document published =
          verdict instanceof ItemVerdict.New made
              ? made.document()
              : verdict instanceof ItemVerdict.Changed edit ? edit.document() : null;
      memory.remember(item, published);
    }
    known = memory.items("feed").items();
    return verdicts;
  }

  private void poll(FeedItem item, String page) {
    ItemMemory memory = new ItemMemory(known);
    memory.remember(item, saying(item, page));
    known = memory.items("feed").items();
  }

  private static Document saying(FeedItem item, String text) {
    return Documents.withText(document(item), text).build();
  }

  private static Document document(FeedItem item) {
    return ((ReadOutcome.Accepted) item.outcome()).document();
  }

  private static FeedItem item(String guid, String title, String text) {
    return new FeedItem(guid, new Draft(text).title(title).source("Source").outcome(FEED.origin()));
  }

  private static FeedItem page(Instant modified) {
    String address = "https://example.org/2025/an-article";
    return new FeedItem(
        address, new Draft("").title(address).url(address).outcome(FEED.origin()), modified);
  }
}
