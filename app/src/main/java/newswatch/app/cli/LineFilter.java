package newswatch.app.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The loop of a filter: NDJSON lines in, result lines out in the same order, each flushed. A line
 * that cannot be used becomes one rejection line on standard error, and the rest goes on.
 */
final class LineFilter {
  private static final int LONGEST_LINE = 64 * 1024 * 1024;

  private final Surroundings surroundings;

  LineFilter(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Turns one line into results. */
  interface Step {
    Decoded<? extends List<?>> apply(byte[] line);
  }

  /**
   * Runs to the end of standard input and returns the exit status.
   *
   * @param last what is left to say when all lines have come
   */
  int run(Step step, Supplier<? extends List<?>> last) {
    int status = run(step);
    last.get().forEach(result -> surroundings.print(Json.line(result)));
    return status;
  }

  /** Runs to the end of standard input and returns the exit status. */
  int run(Step step) {
    return run(surroundings.in(), "standard input", step);
  }

  /**
   * Runs to the end of a stream, closes it and returns the exit status.
   *
   * @param name of the stream, for rejections
   */
  int run(InputStream stream, String name, Step step) {
    boolean allGood = true;
    int number = 0;
    try (InputStream in = new BufferedInputStream(stream, 1 << 16)) {
      for (Line line = next(in); line != null; line = next(in)) {
        number++;
        if (!line.blank()) {
          allGood &= pass(line, Origin.ofLine(name, number), step);
        }
        if (surroundings.out().checkError()) {
          return ExitStatus.SOMETHING_FAILED; // Nobody reads our results any more.
        }
      }
    } catch (IOException e) {
      throw CommandFailure.usage(name + " cannot be read: " + e.getMessage());
    }
    return allGood ? ExitStatus.DONE : ExitStatus.SOMETHING_FAILED;
  }

  private boolean pass(Line line, Origin origin, Step step) {
    Decoded<? extends List<?>> results =
        line.tooLong
            ? Decoded.Fault.of(RejectionReason.TOO_LARGE, "a line of over 64 MiB", line.bytes)
            : step.apply(line.bytes);
    if (results instanceof Decoded.Fault<?> fault) {
      Rejection rejection = fault.from(origin);
      surroundings.err().print(Json.line(rejection) + "\n");
      surroundings.err().flush();
      return false;
    }
    if (results instanceof Decoded.Value<? extends List<?>> good) {
      good.value().forEach(result -> surroundings.print(Json.line(result)));
    }
    return true;
  }

  private static final class Line {
    private final byte[] bytes;
    private final boolean tooLong;

    Line(byte[] bytes, boolean tooLong) {
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    boolean blank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private static @Nullable Line next(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    boolean any = false;
    boolean tooLong = false;
    for (int b = in.read(); b != -1; b = in.read()) {
      any = true;
      if (b == '\n') {
        break;
      }
      if (line.size() < LONGEST_LINE) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return any ? new Line(line.toByteArray(), tooLong) : null;
  }
}
