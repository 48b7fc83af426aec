package newswatch.alerts.deliver.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    happened(alert, detail.title()).ifPresent(text -> lines.add(List.of(Piece.plain(text))));
    began(alert)
        .ifPresent(began -> lines.add(List.of(Piece.plain("it began with alert " + began))));
    lines.add(List.of(title(article, detail)));
    String copies = counted ? Headline.copies(article.copies()).map(", "::concat).orElse("") : "";
    lines.add(List.of(Piece.plain(origin(article) + copies)));
    List<Piece> context = context(article, detail);
    if (!context.isEmpty()) {
      lines.add(context);
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

  /** The title of an article, which leads to it. */
  static Piece title(Article article, Detail detail) {
    String link = detail.isLinked() ? ArticleLink.of(article.alert()).orElse(null) : null;
    return new Piece(title(article.alert(), detail.title()), false, link);
  }

  /** The title of an alert's document, fit for a line. */
  static String title(Alert alert, int longest) {
    return column(alert.document().title(), alert.document().id(), longest);
  }

  /** Who published an alert's document, fit for a line; a dash for nobody. */
  static String source(Alert alert) {
    return column(alert.document().source(), "", LONGEST_NAME);
  }

  /** When an article was published. */
  static String time(Article article) {
    Instant published = article.alert().document().published();
    return TIME.format(published == null ? article.first().time() : published);
  }

  /** What happened, where an alert is about more than a document; fit for a line. */
  static Optional<String> happened(Alert alert, int longest) {
    return Optional.ofNullable(alert.occasion())
        .map(occasion -> column(occasion.says(), "", longest));
  }

  /** The id of the alert that began what an alert ends. */
  static Optional<String> began(Alert alert) {
    return Optional.ofNullable(alert.occasion())
        .flatMap(Occasion::beginning)
        .map(TerminalText::clean);
  }

  /** The evidence in its context; nothing where there is none. */
  static List<Piece> context(Article article, Detail detail) {
    Evidence excerpt = article.alert().excerpt();
    if (excerpt == null || detail.excerpt() == 0 || article.alert().occasion() != null) {
      return List.of();
    }
    String marked =
        MarkedExcerpt.of(
            excerpt,
            article.evidence(),
            plain -> plain,
            piece -> MarkedText.of(Piece.strong("«" + piece + "»")));
    String before = excerpt.start() > 0 ? "…" : "";
    // Where a text ends, an alert does not say; a title is told whole above.
    String after = excerpt.field().equals(Evidence.TEXT) ? "…" : "";
    return marked.isBlank() ? List.of() : shortened(before + marked + after, detail.excerpt());
  }

  private static List<Piece> shortened(String marked, int limit) {
    List<Piece> pieces = new ArrayList<>();
    int left = limit;
    for (Piece part : MarkedText.pieces(marked)) {
      if (left <= 0) {
        pieces.add(Piece.plain("…"));
        break;
      }
      String text = TerminalText.shorten(part.text(), left);
      pieces.add(new Piece(text, part.strong(), null));
      if (!text.equals(part.text())) {
        break;
      }
      left -= text.codePointCount(0, text.length());
    }
    return pieces;
  }

  private static String origin(Article article) {
    String source = source(article.alert());
    return source.equals("-") ? time(article) : source + ", " + time(article);
  }

  private static String column(@Nullable String text, String otherwise, int limit) {
    String clean = TerminalText.clean(text).strip();
    String shown = clean.isEmpty() ? TerminalText.clean(otherwise).strip() : clean;
    return shown.isEmpty() ? "-" : TerminalText.shorten(shown, limit);
  }
}
