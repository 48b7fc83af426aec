package newswatch.enrich.story;

import static newswatch.enrich.story.Texted.arrival;
import static newswatch.enrich.story.Texted.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newswatch.events.Document;
import newswatch.events.Story;
import newswatch.events.StoryMember;
import newswatch.events.StoryRelation;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final String TEXT = words("mine", 0, 100);
  private static final String EDIT = words("mine", 0, 95) + " " + words("new", 0, 5);
  private static final String OTHER = words("river", 0, 100);

  private final HeapStoryStore store = new HeapStoryStore();
  private final Stories stories = new Stories(store, StoryWindow.SERVICE);

  @Test
  void a_document_that_resembles_none_is_a_story_of_its_own() {
    Story first = place(arrival("a", 1, TEXT));
    Story second = place(arrival("b", 1, OTHER));

    assertThat(first.original()).isEqualTo("a");
    assertThat(first.similarity()).isEqualTo(1);
    assertThat(first.relation()).isEqualTo(StoryRelation.ORIGINAL);
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void a_copy_shares_the_story_of_the_original() {
    Story original = place(arrival("a", 1, TEXT));
    Story copy = place(arrival("b", 2, TEXT));

    assertThat(copy).isEqualTo(new Story(original.id(), "a", 1, StoryRelation.COPY));
  }

  @Test
  void an_edited_text_of_the_same_source_is_a_version_and_elsewhere_a_copy() {
    place(arrival("a", 1, TEXT, "Wire"));

    assertThat(place(arrival("b", 1.1, EDIT, "Wire")).relation()).isEqualTo(StoryRelation.VERSION);
    assertThat(place(arrival("c", 1.2, EDIT, "Paper")).relation()).isEqualTo(StoryRelation.COPY);
    assertThat(place(arrival("d", 1.3, TEXT, "Wire")).relation()).isEqualTo(StoryRelation.COPY);
  }

  @Test
  void an_edited_text_at_the_same_address_is_a_version() {
    Document first = Document.builder("a", "T", TEXT).url("https://x.test/1").build();
    Document edit = Document.builder("b", "T", EDIT).url("https://x.test/1").build();

    place(arrival(first, 1, true));

    assertThat(place(arrival(edit, 1, true)).relation()).isEqualTo(StoryRelation.VERSION);
  }

  @Test
  void a_new_version_of_a_document_stays_in_its_story_however_much_was_edited() {
    Story first = place(arrival("a", 1, TEXT));
    place(arrival("copy", 1, TEXT));
    Placement edited = stories.place(arrival("a", 2, OTHER));

    assertThat(edited.story()).isEqualTo(new Story(first.id(), "a", 0, StoryRelation.VERSION));
    assertThat(edited.changes()).isEmpty();
    assertThat(place(arrival("b", 3, OTHER)).id()).isEqualTo(first.id());
    assertThat(place(arrival("c", 3, TEXT)).id()).isEqualTo(first.id());
  }

  @Test
  void a_new_version_whose_first_is_long_forgotten_has_the_same_story_id() {
    Story first = place(arrival("a", 1, TEXT));

    assertThat(new Stories(new HeapStoryStore(), StoryWindow.SERVICE).place(arrival("a", 9, EDIT)))
        .extracting(placement -> placement.story().id())
        .isEqualTo(first.id());
  }

  @Test
  void an_earlier_document_that_comes_late_takes_the_story_over_with_its_id() {
    Story announced = place(arrival("b", 2, TEXT));
    Placement late = stories.place(arrival("a", 1, TEXT));

    assertThat(late.story()).isEqualTo(new Story(announced.id(), "a", 1, StoryRelation.ORIGINAL));
    assertThat(late.changes())
        .containsExactly(
            new StoryMember("b", new Story(announced.id(), "a", 1, StoryRelation.COPY)));
  }

  @Test
  void two_stories_that_turn_out_to_be_one_get_the_id_of_the_first_announced() {
    Story first = place(arrival("c", 3, words("mine", 0, 100)));
    Story second = place(arrival("b", 2, words("mine", 24, 124)));
    assertThat(first.id()).isNotEqualTo(second.id());

    Placement late = stories.place(arrival("a", 1, words("mine", 12, 112)));

    assertThat(late.story().id()).isEqualTo(first.id());
    assertThat(late.changes())
        .extracting(member -> member.document() + " " + member.story().id())
        .containsExactly("b " + first.id(), "c " + first.id());
  }

  @Test
  void copies_are_linked_within_four_days_and_undated_ones_always() {
    place(arrival("a", 1, TEXT));

    assertThat(place(arrival("b", 4.9, TEXT)).original()).isEqualTo("a");
    assertThat(place(arrival("c", 5.1, TEXT)).original()).isEqualTo("c");
    Document undated = Document.builder("d", "T", TEXT).build();
    assertThat(place(arrival(undated, 5.2, false)).original()).isEqualTo("a");
  }

  @Test
  void documents_without_words_are_stories_of_their_own() {
    place(arrival(Document.builder("a", "…", "!!!").build(), 1, true));

    assertThat(place(arrival(Document.builder("b", "…", "!!!").build(), 1, true)).original())
        .isEqualTo("b");
  }

  @Test
  void what_a_story_is_survives_a_restart() {
    Story original = place(arrival("a", 1, TEXT));

    Stories restarted = new Stories(store, StoryWindow.SERVICE);

    assertThat(restarted.place(arrival("b", 2, TEXT)).story().id()).isEqualTo(original.id());
  }

  @Test
  void hundreds_of_copies_share_the_story_and_cost_no_more_than_the_first_ones() {
    Story original = place(arrival("0", 1, TEXT));
    int[] written = {0};
    Stories counted = new Stories(new CountingStore(store, written), StoryWindow.SERVICE);
    for (int i = 1; i <= 300; i++) {
      written[0] = 0;
      Story copy = counted.place(arrival("c" + i, 1 + i / 1000.0, TEXT)).story();
      assertThat(copy.id()).isEqualTo(original.id());
      assertThat(copy.original()).isEqualTo("0");
      assertThat(written[0]).isLessThan(100);
    }
    Story earlier = counted.place(arrival("earlier", 0.5, TEXT)).story();
    assertThat(earlier.id()).isEqualTo(original.id());
  }

  @Test
  void the_memory_holds_what_is_in_the_window_and_no_more() {
    Stories narrow =
        new Stories(store, new StoryWindow(Duration.ofDays(1), Duration.ofDays(2), 10));
    int most = 0;
    for (int i = 0; i < 1_000; i++) {
      narrow.place(arrival("d" + i, i * 0.1, words("topic" + i + "x", 0, 30)));
      most = Math.max(most, store.size());
    }
    int records = 3 + MinHash.BANDS;
    assertThat(most).isLessThanOrEqualTo(1 + 23 * records);
  }

  @Test
  void the_last_documents_are_kept_whatever_their_time() {
    Stories narrow = new Stories(store, new StoryWindow(Duration.ofDays(4), Duration.ZERO, 3));
    narrow.place(arrival("old", 1, TEXT));
    narrow.place(arrival("new", 9_000, OTHER));

    assertThat(narrow.place(arrival("copy", 2, TEXT)).story().original()).isEqualTo("old");

    narrow.place(arrival("newer", 9_001, words("a", 0, 50)));
    assertThat(narrow.place(arrival("late", 2, TEXT)).story().original()).isEqualTo("late");
  }

  @Test
  void a_document_whose_original_was_forgotten_keeps_its_story() {
    Stories narrow = new Stories(store, new StoryWindow(Duration.ofDays(4), Duration.ZERO, 2));
    Story original = narrow.place(arrival("a", 1, TEXT)).story();
    narrow.place(arrival("b", 2, TEXT));
    narrow.place(arrival("c", 3, OTHER));

    assertThat(narrow.place(arrival("b", 2, EDIT)).story().id()).isEqualTo(original.id());
  }

  @Test
  void records_that_cannot_be_read_cost_a_link_and_nothing_else() {
    for (byte[] bad : new byte[][] {{}, {9}, {1, 5}, {1, 120, 0, 0, 0}}) {
      place(arrival("a", 1, TEXT));
      Stories spoilt = new Stories(new SpoiltStore(store, bad), StoryWindow.SERVICE);
      assertThat(spoilt.place(arrival("b", 2, TEXT)).story().original()).isEqualTo("b");
      assertThat(spoilt.place(arrival("a", 3, TEXT)).story().original()).isEqualTo("b");
    }
  }

  private Story place(Arrival arrival) {
    return stories.place(arrival).story();
  }

  /** Gives what was there before in bytes that nobody wrote. */
  private record SpoiltStore(StoryStore spoilt, StoryStore fresh, byte[] bad)
      implements StoryStore {
    SpoiltStore(StoryStore spoilt, byte[] bad) {
      this(spoilt, new HeapStoryStore(), bad);
    }

    @Override
    public byte[] get(Bytes key) {
      byte[] known = fresh.get(key);
      return known == null && spoilt.get(key) != null ? bad : known;
    }

    @Override
    public void put(Bytes key, byte[] value) {
      fresh.put(key, value);
    }

    @Override
    public void delete(Bytes key) {
      fresh.delete(key);
    }
  }

  private record CountingStore(StoryStore store, int[] written) implements StoryStore {
    @Override
    public byte[] get(Bytes key) {
      return store.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
      written[0]++;
      store.put(key, value);
    }

    @Override
    public void delete(Bytes key) {
      store.delete(key);
    }
  }
}
