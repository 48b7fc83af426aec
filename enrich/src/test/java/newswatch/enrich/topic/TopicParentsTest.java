package newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicParentsTest {

  static Topic topic(String id, @Nullable String parent) {
    List<TopicExpression> words = List.of(new TopicExpression(id, 1, null));
    return new Topic(id, id, null, parent, null, 1, 0, null, List.of(), List.of(), words);
  }

  @Test
  void ancestors_are_named_nearest_first() {
    TopicParents parents =
        TopicParents.of(
            List.of(topic("brine", "lithium"), topic("lithium", "mining"), topic("mining", null)));

    assertThat(parents.ancestors("brine")).containsExactly("lithium", "mining");
    assertThat(parents.ancestors("mining")).isEmpty();
  }

  @Test
  void every_unknown_parent_and_every_circle_is_a_fault_that_names_the_way() {
    List<Topic> topics =
        List.of(
            topic("a", "b"),
            topic("b", "c"),
            topic("c", "a"),
            topic("outside", "a"),
            topic("self", "self"),
            topic("lost", "minning"));

    assertThat(TopicParents.faults(topics))
        .extracting(RuleFault::describe)
        .containsExactly(
            "topic \"lost\": parent: there is no topic \"minning\"; add it or correct the id",
            "topic \"a\": parent: a circle: a in b in c in a; remove one of these parents",
            "topic \"self\": parent: a circle: self in self; remove one of these parents");
  }

  @Test
  void links_that_lead_nowhere_or_in_a_circle_count_as_none() {
    TopicParents parents =
        TopicParents.of(
            List.of(
                topic("a", "b"), topic("b", "a"), topic("outside", "a"), topic("lost", "gone")));

    assertThat(parents.ancestors("a")).isEmpty();
    assertThat(parents.ancestors("lost")).isEmpty();
    assertThat(parents.ancestors("outside")).containsExactly("a");
  }

  @Property
  void without_faults_every_parent_is_an_ancestor_and_nothing_is_its_own(
      @ForAll("forests") List<Topic> topics) {
    TopicParents parents = TopicParents.of(topics);
    boolean good = TopicParents.faults(topics).isEmpty();
    for (Topic topic : topics) {
      List<String> ancestors = parents.ancestors(topic.id());
      assertThat(ancestors).doesNotContain(topic.id()).doesNotHaveDuplicates();
      if (good && topic.parent() != null) {
        assertThat(ancestors).startsWith(topic.parent());
        assertThat(ancestors.subList(1, ancestors.size()))
            .isEqualTo(parents.ancestors(topic.parent()));
      }
    }
  }

  /** Topics t0, t1 … each below any of them, below one that is not there, or below none. */
  @Provide
  Arbitrary<List<Topic>> forests() {
    return Arbitraries.integers()
        .between(-3, 5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            parents -> {
              List<Topic> topics = new ArrayList<>();
              IntStream.range(0, parents.size())
                  .forEach(
                      i ->
                          topics.add(
                              topic("t" + i, parents.get(i) < 0 ? null : "t" + parents.get(i))));
              return topics;
            });
  }
}
