package newswatch.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import newswatch.app.up.UpFixture;
import newswatch.egress.FailureReason;
import newswatch.egress.address.RefusalReason;
import newswatch.ingest.poll.visit.PollFailureReason;
import org.junit.jupiter.api.Test;

class DocumentedReasonsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void every_reason_of_a_refusal_and_of_a_failure_is_documented() throws IOException {
    String docs = Files.readString(UpFixture.ROOT.resolve("docs/operations.md"));
    for (RefusalReason reason : RefusalReason.values()) {
      assertThat(docs).contains("`" + reason.code() + "`");
    }
    for (FailureReason reason : FailureReason.values()) {
      assertThat(docs).contains("`" + reason.code() + "`");
    }
  }

  @Test
  void the_table_of_errors_of_polls_has_every_reason_of_a_poll_and_no_other() throws IOException {
    String docs = Files.readString(UpFixture.ROOT.resolve("docs/operations.md"));
    int table = docs.indexOf("| `reason` of an error | is |");
    String rows = docs.substring(table, docs.indexOf("\n\n", table));
    assertThat(ROW.matcher(rows).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PollFailureReason.values()).map(PollFailureReason::wireName).toList());
  }
}
