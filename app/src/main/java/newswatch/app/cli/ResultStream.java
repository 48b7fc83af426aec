package newswatch.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it took no more: a PrintStream only knows that it did. */
public final class ResultStream extends FilterOutputStream {
  private volatile @Nullable IOException fault;

  public ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  /** Why results are missing; a reader that has gone, such as {@code head}, wants no more. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault)
        .map(Throwable::getMessage)
        .filter(message -> !message.equals("Broken pipe"));
  }
}
