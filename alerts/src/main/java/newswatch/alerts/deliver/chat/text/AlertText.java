package newswatch.alerts.deliver.chat.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.MarkedExcerpt;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Article;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.WatchReference;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one article, line by line: the watches, what happened, the title, where and when
 * it was published, and the evidence in its context.
 */
public record AlertText(List<List<Piece>> lines) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_NAME = 80;

  /** Beyond so many watches that met one article, the others are counted. */
  private static final int MOST_WATCHES = 10;

  /** Around evidence for a moment: clean text has no controls, so nobody can forge them. */
  private static final String BEGIN = "\u0002";

  private static final String END = "\u0003";
  private static final Pattern PARTS = Pattern.compile("(?=" + BEGIN + ")|(?<=" + END + ")");

  public AlertText {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * What is told of one article.
   *
   * @param heading who is told, where the article before does not say it
   * @param counted whether its own copies are counted
   */
  static AlertText of(Article article, Detail detail, Optional<String> heading, boolean counted) {
    Alert alert = article.alert();
    List<List<Piece>> lines = new ArrayList<>();
    heading.ifPresent(watches -> lines.add(List.of(Piece.strong(watches))));
    Occasion occasion = alert.occasion();
    if (occasion != null) {
      lines.add(List.of(Piece.plain(column(occasion.says(), "", detail.title()))));
      occasion
          .beginning()
          .map(TerminalText::clean)
          .ifPresent(began -> lines.add(List.of(Piece.plain("it began with alert " + began))));
    }
    String link = detail.isLinked() ? ArticleLink.of(alert).orElse(null) : null;
    lines.add(List.of(new Piece(title(alert, detail.title()), false, link)));
    String copies = counted ? Headline.copies(article.copies()).map(", "::concat).orElse("") : "";
    lines.add(List.of(Piece.plain(origin(alert, article.first().time()) + copies)));
    if (occasion == null) {
      context(article, detail).ifPresent(lines::add);
    }
    return new AlertText(lines);
  }

  /** The names of all watches that met an article, fit for a line. */
  public static String watches(Article article) {
    List<WatchReference> watches = article.watches();
    String named =
        watches.stream()
            .limit(MOST_WATCHES)
            .map(AlertText::watch)
            .collect(Collectors.joining(", "));
    int more = watches.size() - MOST_WATCHES;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** The name of a watch, fit for a line. */
  static String watch(WatchReference watch) {
    return column(watch.name(), watch.id(), LONGEST_NAME);
  }

  /** The title of an alert's document, fit for a line. */
  static String title(Alert alert, int longest) {
    return column(alert.document().title(), alert.document().id(), longest);
  }

  private static String origin(Alert alert, Instant time) {
    String source = column(alert.document().source(), "", LONGEST_NAME);
    Instant published = alert.document().published();
    String date = TIME.format(published == null ? time : published);
    return source.equals("-") ? date : source + ", " + date;
  }

  private static Optional<List<Piece>> context(Article article, Detail detail) {
    Evidence excerpt = article.alert().excerpt();
    if (excerpt == null || detail.excerpt() == 0) {
      return Optional.empty();
    }
    String marked =
        MarkedExcerpt.of(
            excerpt, article.evidence(), plain -> plain, piece -> BEGIN + "«" + piece + "»" + END);
    String before = excerpt.start() > 0 ? "…" : "";
    // Where a text ends, an alert does not say; a title is told whole above.
    String after = excerpt.field().equals(Evidence.TEXT) ? "…" : "";
    return marked.isBlank()
        ? Optional.empty()
        : Optional.of(pieces(before + marked + after, detail.excerpt()));
  }

  private static List<Piece> pieces(String marked, int limit) {
    List<Piece> pieces = new ArrayList<>();
    int left = limit;
    for (String part : PARTS.split(marked, -1)) {
      if (part.isEmpty()) {
        continue;
      }
      if (left <= 0) {
        pieces.add(Piece.plain("…"));
        break;
      }
      boolean evidence = part.startsWith(BEGIN);
      String whole = evidence ? part.substring(1, part.length() - 1) : part;
      String text = TerminalText.shorten(whole, left);
      pieces.add(new Piece(text, evidence, null));
      if (!text.equals(whole)) {
        break;
      }
      left -= text.codePointCount(0, text.length());
    }
    return pieces;
  }

  private static String column(@Nullable String text, String otherwise, int limit) {
    String clean = TerminalText.clean(text).strip();
    String shown = clean.isEmpty() ? TerminalText.clean(otherwise).strip() : clean;
    return shown.isEmpty() ? "-" : TerminalText.shorten(shown, limit);
  }
}
