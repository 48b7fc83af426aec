package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.source.FeedList;
import newswatch.events.source.FeedSource;

class OpmlExportPropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void a_list_comes_out_as_it_came_in(@ForAll("documents") OpmlDocument list) {
    assertThat(export(imported(List.of(list)), List.of(list))).isEqualTo(list);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void a_list_that_is_imported_again_changes_nothing(@ForAll("documents") OpmlDocument list) {
    assertThat(KeptLists.updated(kept(list), kept(list))).isEqualTo(kept(list));
    assertThat(OpmlUnion.of(list, list)).isEqualTo(list);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void two_lists_come_out_as_one_that_has_all_of_both(
      @ForAll("documents") OpmlDocument first, @ForAll("documents") OpmlDocument other) {
    OpmlDocument out = export(imported(List.of(first, other)), List.of(first, other));
    assertThat(names(out.outlines(), "")).containsAll(names(first.outlines(), ""));
    assertThat(names(out.outlines(), "")).containsAll(names(other.outlines(), ""));
    assertThat(out.head()).containsAll(head(first)).containsAll(head(other));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void what_people_change_and_add_comes_out_whatever_the_lists_say(
      @ForAll("documents") OpmlDocument list, @ForAll("documents") OpmlDocument changes) {
    Map<String, FeedSource> sources = sources(List.of(list));
    sources.keySet().removeIf(id -> id.charAt(0) < '4');
    sources.putAll(sources(List.of(changes)));
    List<FeedSource> now = List.copyOf(sources.values());
    OpmlDocument out = export(now, List.of(list));
    Map<String, FeedSource> again = sources(List.of(out));
    assertThat(again.keySet()).isEqualTo(sources.keySet());
    for (FeedSource source : now) {
      FeedSource same = again.get(source.id());
      assertThat(ListedFeed.folders(same))
          .containsExactlyInAnyOrderElementsOf(ListedFeed.folders(source));
      assertThat(same.minutes()).isEqualTo(source.minutes());
      assertThat(same.paused()).isEqualTo(source.paused());
      if (source.title() != null) {
        assertThat(same.title()).isEqualTo(source.title());
      }
    }
    assertThat(export(List.copyOf(again.values()), List.of(out))).isEqualTo(out);
  }

  @Provide
  Arbitrary<OpmlDocument> documents() {
    return OpmlDocuments.any();
  }

  /** Through the records of Kafka. */
  private static OpmlDocument export(List<FeedSource> sources, List<OpmlDocument> lists) {
    List<OpmlDocument> read =
        lists.stream()
            .map(list -> Channels.FEED_LISTS.value().encode(kept(list)))
            .map(bytes -> Channels.FEED_LISTS.value().decode(bytes))
            .map(decoded -> KeptLists.document(((Decoded.Value<FeedList>) decoded).value()))
            .map(found -> found.orElseThrow())
            .toList();
    return OpmlExport.of(sources, read, "All", NOW);
  }

  private static FeedList kept(OpmlDocument list) {
    return KeptLists.kept(list, NOW);
  }

  private static List<FeedSource> imported(List<OpmlDocument> lists) {
    return List.copyOf(sources(lists).values());
  }

  /** As the desk adds them: what is there already gets more folders. */
  private static Map<String, FeedSource> sources(List<OpmlDocument> lists) {
    Map<String, FeedSource> sources = new LinkedHashMap<>();
    for (OpmlDocument list : lists) {
      for (OpmlEntry entry : OpmlEntries.of(list, null)) {
        if (entry instanceof OpmlEntry.Feed feed) {
          FeedSource source = OpmlSources.source(feed, NOW);
          sources.merge(source.id(), source, OpmlExportPropertyTest::inMoreFolders);
        }
      }
    }
    return sources;
  }

  private static FeedSource inMoreFolders(FeedSource source, FeedSource more) {
    Set<String> folders = new LinkedHashSet<>(source.folders());
    folders.addAll(more.folders());
    return new FeedSource(
        source.id(),
        source.address(),
        source.kind(),
        source.title(),
        source.site(),
        List.copyOf(folders),
        source.fullText(),
        source.minutes(),
        source.paused(),
        source.outline(),
        source.added());
  }

  /** What each outline is, with what is around it. */
  private static List<String> names(List<Outline> outlines, String around) {
    List<String> names = new ArrayList<>();
    for (Outline outline : outlines) {
      String name = around + " > " + OutlineMeaning.ABSOLUTE.identity(outline);
      names.add(name);
      names.addAll(names(outline.outlines(), name));
    }
    return names;
  }

  private static List<OpmlField> head(OpmlDocument list) {
    return list.head().stream()
        .filter(field -> Stream.of("date", "window").noneMatch(field.name()::startsWith))
        .toList();
  }
}
