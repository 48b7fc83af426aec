package newswatch.ingest.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.document.ReadOutcome;

/**
 * A file of mails (RFC 4155): each begins behind a line {@code From ADDRESS DATE}, which follows a
 * blank line or begins the file. One mail is held in memory at a time.
 */
public final class MboxReader {
  private static final Pattern SEPARATOR = Pattern.compile("From \\S+ .{0,100}\\d{4}.{0,40}\\s*");
  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;
  private final Input input;
  private final Consumer<ReadOutcome> out;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private boolean tooLarge;
  private boolean begun;
  private int number;
  private long position;
  private long start;

  private MboxReader(InputStream in, Input input, Consumer<ReadOutcome> out) {
    this.in = new BufferedInputStream(in);
    this.input = input;
    this.out = out;
  }

  /**
   * Reads to the end of the stream.
   *
   * @throws IOException when the stream cannot be read
   */
  public static void read(InputStream in, Input input, Consumer<ReadOutcome> out)
      throws IOException {
    new MboxReader(in, input, out).read();
  }

  private void read() throws IOException {
    boolean afterBlank = true;
    boolean wholeLine = true;
    for (byte[] line = line(); line.length > 0; line = line()) {
      String text = new String(line, StandardCharsets.ISO_8859_1);
      if (afterBlank && SEPARATOR.matcher(text).matches()) {
        end();
        begun = true;
        start = position;
      } else if (begun) {
        boolean quoted = wholeLine && QUOTED.matcher(text).matches();
        add(line, quoted ? 1 : 0);
      }
      afterBlank = wholeLine && text.isBlank();
      wholeLine = line[line.length - 1] == '\n';
    }
    end();
    if (number == 0) {
      out.accept(
          ReadOutcome.rejected(
              RejectionReason.MALFORMED,
              "no mail: expected a line \"From ADDRESS DATE\" before each; read one mail with"
                  + " --as mail",
              input.origin(),
              null));
    }
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int c;
    while (line.size() < LONGEST_LINE && (c = in.read()) >= 0) {
      position++;
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  private void add(byte[] line, int from) {
    tooLarge |= mail.size() + line.length > MailAdapter.LARGEST;
    if (!tooLarge) {
      mail.write(line, from, line.length - from);
    }
  }

  private void end() {
    if (!begun) {
      return;
    }
    number++;
    Input one = input.member(String.valueOf(number));
    String where = "the mail at byte %,d: ".formatted(start);
    out.accept(
        tooLarge
            ? MailAdapter.tooLarge(where, one)
            : MailAdapter.read(mail.toByteArray(), where, one));
    mail.reset();
    tooLarge = false;
  }
}
