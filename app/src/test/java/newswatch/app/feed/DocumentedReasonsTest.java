package newswatch.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import newswatch.app.up.UpFixture;
import newswatch.egress.FailureReason;
import newswatch.egress.address.RefusalReason;
import org.junit.jupiter.api.Test;

class DocumentedReasonsTest {

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
}
