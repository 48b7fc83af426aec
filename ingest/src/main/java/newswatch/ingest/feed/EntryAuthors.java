package newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry: names, or addresses of mail when there is nothing better. */
final class EntryAuthors {
  private static final List<String> WRITERS =
      List.of("author", "atom:author", "dc:creator", "dcterms:creator");
  private static final List<String> SPEAKERS = List.of("itunes:author", "googleplay:author");
  private static final String MAIL = "(?:mailto:)?[^\\s@<>()]+@[^\\s@<>()]+";
  private static final Pattern MAIL_ONLY = Pattern.compile(MAIL);
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("[<(]?" + MAIL + "[>)]?\\s*[(<\\[-]\\s*(.+?)\\s*[)>\\]]?");
  private static final Pattern NAME_AND_MAIL =
      Pattern.compile("(.+?)\\s*[(<\\[,-]?\\s*" + MAIL + "\\s*[)>\\]]?");
  private static final Pattern BY = Pattern.compile("^by\\s+", Pattern.CASE_INSENSITIVE);

  private EntryAuthors() {}

  /**
   * The authors that the nearest of the entry, the feed that it was taken from, and the feed names.
   */
  static List<String> of(FeedElement entry, @Nullable FeedElement original, FeedElement channel) {
    List<FeedElement> places =
        original == null ? List.of(entry, channel) : List.of(entry, original, channel);
    for (FeedElement place : places) {
      for (List<String> names : List.of(WRITERS, SPEAKERS)) {
        List<String> found = new ArrayList<>();
        for (FeedElement author : place.children(names)) {
          found.add(name(written(author)));
        }
        found.removeIf(String::isEmpty);
        if (!found.isEmpty()) {
          return withoutMail(found);
        }
      }
    }
    return List.of();
  }

  /** The name alone of what is written as name and address of mail in some order. */
  static String name(String written) {
    String author = BY.matcher(EntryText.line(EntryText.ofMarkup(written))).replaceFirst("");
    if (author.length() > 500 || author.indexOf('@') < 0) {
      return author;
    }
    if (MAIL_ONLY.matcher(author).matches()) {
      return author.replace("mailto:", "");
    }
    for (Pattern form : List.of(MAIL_AND_NAME, NAME_AND_MAIL)) {
      Matcher named = form.matcher(author);
      if (named.matches()) {
        return named.group(1).strip();
      }
    }
    return author;
  }

  private static String written(FeedElement author) {
    for (String part : List.of("name", "atom:name", "email", "atom:email")) {
      FeedElement inner = author.child(part);
      if (inner != null && !inner.text().isEmpty()) {
        return inner.text();
      }
    }
    return author.text();
  }

  private static List<String> withoutMail(List<String> names) {
    List<String> better =
        names.stream().filter(name -> !MAIL_ONLY.matcher(name).matches()).toList();
    return better.isEmpty() ? names : better;
  }
}
