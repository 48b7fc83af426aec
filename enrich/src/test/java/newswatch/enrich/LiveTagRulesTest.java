package newswatch.enrich;

import static newswatch.enrich.Rules.actor;
import static newswatch.enrich.Rules.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswatch.events.Document;
import newswatch.events.TopicTag;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import org.junit.jupiter.api.Test;

class LiveTagRulesTest {
  private final LiveTagRules live = new LiveTagRules();

  @Test
  void rules_from_the_channel_have_the_version_of_the_same_rules_from_files() {
    live.actors().changed("b", actor("b", "B"));
    live.topics().changed("mining", topic("mining", "mine"));
    live.actors().changed("a", actor("a", "A"));

    String version =
        TagRules.of(List.of(topic("mining", "mine")), List.of(actor("a", "A"), actor("b", "B")))
            .orThrow()
            .version();

    assertThat(live.current().version()).isEqualTo(version);
  }

  @Test
  void any_change_changes_the_version_and_undoing_it_restores_it() {
    String empty = live.current().version();
    live.actors().changed("a", actor("a", "A"));
    String one = live.current().version();
    live.actors().changed("a", actor("a", "A", "~B"));
    String aliased = live.current().version();
    live.actors().removed("a");

    assertThat(List.of(empty, one, aliased)).doesNotHaveDuplicates();
    assertThat(live.current().version()).isEqualTo(empty);
  }

  @Test
  void a_snapshot_is_compiled_once_for_many_changes_and_only_when_asked_for() {
    for (int i = 0; i < 1_000; i++) {
      live.actors().changed("a" + i, actor("a" + i, "Name " + i));
    }
    TagRules rules = live.current();

    assertThat(live.compilations()).isEqualTo(1);
    assertThat(live.current()).isSameAs(rules);
    assertThat(rules.actorNames().actors()).hasSize(1_000);
  }

  @Test
  void a_changed_topic_does_not_compile_the_actors_again() {
    live.actors().changed("a", actor("a", "A"));
    TagRules before = live.current();
    live.topics().changed("mining", topic("mining", "mine"));

    assertThat(live.current().actorNames()).isSameAs(before.actorNames());
    assertThat(live.current().taxonomy()).isNotSameAs(before.taxonomy());
  }

  @Test
  void removing_what_was_never_there_changes_nothing() {
    TagRules before = live.current();
    live.topics().removed("x");
    live.actors().removed("x");

    assertThat(live.current()).isSameAs(before);
  }

  @Test
  void bad_rules_are_refused_and_the_ones_in_force_stay() {
    live.topics().changed("mining", topic("mining", "mine"));
    TagRules before = live.current();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.topics().changed("mining", topic("mining", "mine", "a AND")))
        .withMessageContaining("topic \"mining\": expression 2, character ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.actors().changed("a", actor("a", "…")))
        .withMessageContaining("has no letter or digit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.actors().changed("key", actor("a", "A")))
        .withMessageContaining("must be its key");
    assertThat(live.current()).isSameAs(before);
  }

  @Test
  void a_narrow_topic_finds_its_wider_one_whenever_that_comes_and_stands_alone_without_it() {
    Document document =
        new Document("d", "s", null, "", "lithium", null, null, null, null, null, null, 1, null);
    Tagger tagger = new Tagger(live::current);
    Topic lithium =
        new Topic(
            "lithium",
            "Lithium",
            null,
            "mining",
            null,
            1,
            0,
            null,
            List.of(),
            List.of(),
            List.of(new TopicExpression("lithium", 1, null)));

    live.topics().changed("lithium", lithium);
    assertThat(tagger.tag(document).topics()).extracting(TopicTag::id).containsExactly("lithium");

    live.topics().changed("mining", topic("mining", "mine"));
    assertThat(tagger.tag(document).topics())
        .extracting(TopicTag::id)
        .containsExactly("lithium", "mining");

    live.topics().removed("mining");
    assertThat(tagger.tag(document).topics()).extracting(TopicTag::id).containsExactly("lithium");
  }

  @Test
  void several_threads_see_every_change_that_was_made_before_they_ask() throws Exception {
    int changes = 200;
    CountDownLatch begin = new CountDownLatch(1);
    try (var pool = new Pool(3)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        readers.add(pool.submit(() -> readUntil(changes, begin)));
      }
      begin.countDown();
      for (int i = 0; i < changes; i++) {
        live.actors().changed("a" + i, actor("a" + i, "Name " + i));
        assertThat(live.current().actorNames().actors()).hasSize(i + 1);
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
  }

  private Void readUntil(int changes, CountDownLatch begin) throws InterruptedException {
    begin.await();
    int before = 0;
    while (before < changes) {
      List<Actor> actors = live.current().actorNames().actors();
      assertThat(actors.size()).isGreaterThanOrEqualTo(before);
      before = actors.size();
    }
    return null;
  }

  /** An executor that is shut down at the end of a block. */
  private record Pool(ExecutorService threads) implements AutoCloseable {
    Pool(int size) {
      this(Executors.newFixedThreadPool(size));
    }

    Future<?> submit(Callable<Void> task) {
      return threads.submit(task);
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
