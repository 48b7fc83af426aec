package newswatch.app.cli;

import newswatch.ingest.IngestProgress;

/**
 * How far reading has come, on standard error: one line that is redrawn on a terminal, else a line
 * now and then.
 */
final class TerminalProgress implements IngestProgress {
  private static final int FILES_A_LINE = 1_000;

  private final Surroundings surroundings;
  private long files;
  private long documents;
  private long rejected;

  TerminalProgress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public synchronized void fileRead(String location, int accepted, int refused) {
    files++;
    documents += accepted;
    rejected += refused;
    if (surroundings.errIsTerminal()) {
      surroundings.err().print("\r\u001B[K" + line());
      surroundings.err().flush();
    } else if (files % FILES_A_LINE == 0) {
      surroundings.say(line());
    }
  }

  /** Ends the line that is redrawn, so that what follows begins a new one. */
  synchronized void finish() {
    if (surroundings.errIsTerminal() && files > 0) {
      surroundings.err().print("\r\u001B[K");
      surroundings.err().flush();
    }
  }

  private String line() {
    return "read %,d files: %,d documents, %,d rejected".formatted(files, documents, rejected);
  }
}
