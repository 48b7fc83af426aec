package newswatch.alerts.deliver.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An alert as one line for people: time, the watch's id and name, title and the evidence in its
 * context.
 *
 * <pre>
 * 2025-05-21 08:00Z  mes-aynak  Mes Aynak mine  Beijing in Quiet Contact  …to lease the «Mes Aynak» mine…
 * </pre>
 *
 * <p>Columns stand two spaces apart, and no column holds two spaces in a row, so that a script can
 * split the line. When all evidence is in a title that is short enough to stand whole, the title is
 * its context, and no other follows; without evidence there is no context. Of an occasion, what
 * happened stands before the title of the document that tipped it, and no context follows.
 */
final class ConsoleLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String COLUMN = "  ";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TITLE = 160;

  private static final String PLAIN = "\u001B[0m";
  private static final String FAINT = "\u001B[2m";
  private static final String BOLD = "\u001B[1m";
  private static final String MARKED = "\u001B[1;33m";

  private final boolean colour;

  /** With colours only when the output is a terminal: in a file they are rubbish. */
  ConsoleLine(boolean terminal) {
    colour = terminal;
  }

  /** The line of what matters as little as any. */
  String of(Alert alert, Instant time) {
    return of(alert, time, Severity.INFO);
  }

  /** The line, without a line end. */
  String of(Alert alert, Instant time, Severity severity) {
    StringBuilder line = new StringBuilder();
    line.append(painted(FAINT, TIME.format(time)))
        .append(COLUMN)
        .append(painted(BOLD, column(alert.watch().id(), alert.watch().id(), LONGEST_NAME)))
        .append(COLUMN)
        .append(column(alert.watch().name(), alert.watch().id(), LONGEST_NAME))
        .append(COLUMN);
    Occasion occasion = alert.occasion();
    if (occasion != null) {
      String matters = severity == Severity.INFO ? "" : severity.wireName() + ": ";
      String began =
          occasion.beginning().map(id -> ", began with alert " + TerminalText.clean(id)).orElse("");
      String happened = matters + column(occasion.says(), "-", LONGEST_TITLE) + began;
      return line.append(painted(MARKED, happened)).append(COLUMN).append(title(alert)).toString();
    }
    Evidence excerpt = alert.excerpt();
    String context = excerpt == null ? "" : context(excerpt, alert.evidence());
    if (excerpt == null || context.isEmpty()) {
      return line.append(title(alert)).toString();
    }
    if (isWholeTitle(excerpt, alert)) {
      return line.append(context).toString();
    }
    return line.append(title(alert))
        .append(COLUMN)
        .append(excerpt.start() > 0 ? "…" : "")
        .append(context)
        .append(mayGoOn(excerpt, alert) ? "…" : "")
        .toString();
  }

  private static String title(Alert alert) {
    return column(alert.document().title(), alert.document().id(), LONGEST_TITLE);
  }

  private static boolean isWholeTitle(Evidence excerpt, Alert alert) {
    return excerpt.field().equals(Evidence.TITLE)
        && excerpt.exact().equals(alert.document().title());
  }

  /** Of a text, an alert does not say where it ends. */
  private static boolean mayGoOn(Evidence excerpt, Alert alert) {
    String title = alert.document().title();
    return excerpt.field().equals(Evidence.TEXT)
        || title == null
        || excerpt.end() < title.codePointCount(0, title.length());
  }

  private static String column(@Nullable String text, String otherwise, int limit) {
    String clean = TerminalText.clean(text).strip();
    String shown = clean.isEmpty() ? TerminalText.clean(otherwise).strip() : clean;
    return shown.isEmpty() ? "-" : TerminalText.shorten(shown, limit);
  }

  private String context(Evidence excerpt, List<Evidence> evidence) {
    return MarkedExcerpt.of(excerpt, evidence, piece -> painted(MARKED, piece));
  }

  private String painted(String paint, String text) {
    return colour ? paint + text + PLAIN : text;
  }
}
