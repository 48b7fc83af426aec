package newswatch.alerts.deliver.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Setting;
import newswatch.alerts.deliver.wording.Template;
import newswatch.alerts.deliver.wording.TemplateReader;
import newswatch.alerts.deliver.wording.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a destination words its messages: as usual, or each article and the title of a message by
 * templates of its own. What a template cannot do is worded as usual, so that nothing is lost.
 */
public final class Wording {
  /** The setting that words an article. */
  public static final String TEMPLATE = "template";

  /** The setting that words a message's title. */
  public static final String SUBJECT = "subject";

  /** Without templates. */
  public static final Wording USUAL = new Wording(null, null, List.of());

  private static final int LONGEST_TITLE = 200;

  private final @Nullable Template article;
  private final @Nullable Template title;
  private final List<String> faults;

  private Wording(@Nullable Template article, @Nullable Template title, List<String> faults) {
    this.article = article;
    this.title = title;
    this.faults = List.copyOf(faults);
  }

  /**
   * The settings that hold templates.
   *
   * @param titled whether messages of the kind have a title
   */
  public static List<Setting> settings(boolean titled) {
    Setting template =
        Setting.optional(TEMPLATE, Setting.Form.LINES, "your own words for an article");
    Setting subject = Setting.optional(SUBJECT, Setting.Form.PLAIN, "your own words for the title");
    return titled ? List.of(template, subject) : List.of(template);
  }

  /** The wording that a destination's settings ask for. */
  public static Wording of(Map<String, String> settings) {
    List<String> faults = new ArrayList<>();
    return new Wording(read(TEMPLATE, settings, faults), read(SUBJECT, settings, faults), faults);
  }

  /** What is wrong with its templates, each fault in a sentence; empty for good ones. */
  public List<String> faults() {
    return faults;
  }

  /** Why its templates cannot word a message; empty when they can, or there are none. */
  public Optional<String> fault(Message message) {
    if (!faults.isEmpty()) {
      return Optional.of(String.join("; ", faults));
    }
    return message.articles().stream()
        .map(each -> Facts.of(message, each, Detail.FULL))
        .flatMap(facts -> filled(facts).stream())
        .filter(Template.Filled.Fault.class::isInstance)
        .map(fault -> ((Template.Filled.Fault) fault).why())
        .findFirst();
  }

  /** Whether titles are worded by a template. */
  public boolean hasOwnTitle() {
    return title != null;
  }

  /** Whether articles are worded by a template. */
  public boolean isOwn() {
    return article != null;
  }

  /** The title of a message. */
  public String title(Message message) {
    if (title != null
        && title.fill(Facts.of(message, message.articles().get(0), Detail.BARE))
            instanceof Template.Filled.Text filled) {
      String line = TerminalText.clean(filled.text()).strip();
      return line.isEmpty() ? Headline.title(message) : TerminalText.shorten(line, LONGEST_TITLE);
    }
    return Headline.title(message);
  }

  /** An article of a message in all detail. */
  public AlertText article(Message message, Article told) {
    return article(message, told, Detail.FULL, Optional.of(AlertText.watches(told)));
  }

  /**
   * An article of a message.
   *
   * @param heading who is told, where the article before does not say it
   */
  AlertText article(Message message, Article told, Detail detail, Optional<String> heading) {
    if (article != null
        && article.fill(Facts.of(message, told, detail)) instanceof Template.Filled.Text filled) {
      List<List<Piece>> lines =
          filled.text().lines().filter(line -> !line.isBlank()).map(MarkedText::pieces).toList();
      if (!lines.isEmpty()) {
        return new AlertText(lines);
      }
    }
    return AlertText.of(told, detail, heading, message.articles().size() > 1);
  }

  private List<Template.Filled> filled(Map<Value, String> facts) {
    List<Template.Filled> filled = new ArrayList<>();
    Optional.ofNullable(article).ifPresent(template -> filled.add(template.fill(facts)));
    Optional.ofNullable(title).ifPresent(template -> filled.add(template.fill(facts)));
    return filled;
  }

  private static @Nullable Template read(
      String name, Map<String, String> settings, List<String> faults) {
    String text = settings.get(name);
    if (text == null) {
      return null;
    }
    TemplateReader reader = new TemplateReader(text);
    reader.faults().forEach(fault -> faults.add("\"" + name + "\": " + fault));
    return reader.template().orElse(null);
  }
}
