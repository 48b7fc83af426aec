package newswatch.app.cli;

import picocli.CommandLine.Option;

/** In which form rules are shown: people read terminals, and programs read pipes. */
final class FormOptions {
  @Option(names = "--json", description = "As JSON, also on a terminal.")
  private boolean json;

  @Option(names = "--text", description = "For people, also into a pipe or a file.")
  private boolean text;

  /** Whether a program reads what is printed. */
  boolean isJson(Surroundings surroundings) {
    return json || (!text && !surroundings.outIsTerminal());
  }
}
