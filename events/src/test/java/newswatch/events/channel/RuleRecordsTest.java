package newswatch.events.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.rules.Watch;
import org.junit.jupiter.api.Test;

class RuleRecordsTest {
  private final List<String> told = new ArrayList<>();
  private final RuleRecords<Watch> records = new RuleRecords<>(Channels.WATCHES, new Telling());

  @Test
  void a_value_is_a_change_and_none_is_a_removal() {
    records.accept("a", watch("a"));
    records.accept("a", null);
    assertThat(told).containsExactly("changed a", "removed a");
  }

  @Test
  void a_record_that_is_no_rule_tells_nothing() {
    records.accept(null, watch("a"));
    records.accept("a", "oops".getBytes(StandardCharsets.UTF_8));
    assertThat(told).isEmpty();
  }

  @Test
  void a_rule_that_is_refused_does_not_stop_the_next_one() {
    records.accept("another key", watch("a"));
    records.accept("b", watch("b"));
    assertThat(told).containsExactly("changed b");
  }

  private static byte[] watch(String id) {
    return Channels.WATCHES.value().encode(new Watch(id, id, "copper", null, 1));
  }

  private final class Telling implements RuleListener<Watch> {
    @Override
    public void changed(String id, Watch rule) {
      if (!id.equals(rule.id())) {
        throw new IllegalArgumentException("another key");
      }
      told.add("changed " + id);
    }

    @Override
    public void removed(String id) {
      told.add("removed " + id);
    }
  }
}
