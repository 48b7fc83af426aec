package newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote an entry: names, or addresses of mail when there is nothing better. */
final class EntryAuthors {
  private static final List<String> WRITERS =
      List.of("author", "atom:author", "dc:creator", "dcterms:creator");
  private static final List<String> SPEAKERS = List.of("itunes:author", "googleplay:author");
  private static final int LONGEST = 500;
  private static final String NO_MAIL = " \t()<>[]{},;:\"'";
  private static final Pattern SEVERAL = Pattern.compile("[,;]");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|<\\s*>|\\[\\s*]");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:|-]+|[\\s,;:|-]+$");
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
          found.addAll(names(written(author)));
        }
        if (!found.isEmpty()) {
          return better(found);
        }
      }
    }
    return List.of();
  }

  /** The names of what is written as names and addresses of mail in some order. */
  static List<String> names(String written) {
    String line = EntryText.line(EntryText.ofMarkup(written));
    boolean several = line.indexOf('@') != line.lastIndexOf('@');
    List<String> names = new ArrayList<>();
    for (String author : several ? SEVERAL.split(line) : new String[] {line}) {
      String name = BY.matcher(withoutMail(author.strip())).replaceFirst("");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The name without the address of mail beside it, or the address when there is no name. */
  private static String withoutMail(String author) {
    int at = author.indexOf('@');
    int from = at;
    int to = at + 1;
    while (from > 0 && NO_MAIL.indexOf(author.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < author.length() && NO_MAIL.indexOf(author.charAt(to)) < 0) {
      to++;
    }
    if (at < 0 || author.length() > LONGEST || from == at || to == at + 1) {
      return author;
    }
    String before = author.substring(0, from).replace("mailto:", "");
    String rest = EMPTY_BRACKETS.matcher(before + author.substring(to)).replaceAll(" ");
    String name = EDGES.matcher(rest).replaceAll("");
    boolean enclosed = name.startsWith("(") && name.endsWith(")");
    name = enclosed ? name.substring(1, name.length() - 1).strip() : name;
    return name.isEmpty() ? author.substring(from, to) : name;
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

  private static List<String> better(List<String> names) {
    List<String> better = names.stream().filter(name -> !isMail(name)).toList();
    return better.isEmpty() ? names : better;
  }

  private static boolean isMail(String name) {
    return name.indexOf('@') > 0 && name.indexOf(' ') < 0;
  }
}
