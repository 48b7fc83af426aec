package newswatch.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/** Reads what stands in an archive, as if it were a file. */
@FunctionalInterface
public interface MemberReader {

  /**
   * Reads to the end of what is wanted and leaves the stream open.
   *
   * @throws IOException when the stream cannot be read; what was handed over stays
   */
  void read(InputStream in, Input input, Allowance allowance, Consumer<ReadOutcome> out)
      throws IOException;
}
