package newswatch.ingest.fulltext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text ends that goes on elsewhere: three points, or an invitation to read on. */
final class TeaserEnd {
  private static final Set<String> INVITATIONS = load("continue-reading.txt");
  private static final Pattern POINTS = Pattern.compile("(?:…|\\.{3}|\\[\\s*\\+\\d+ chars\\s*])$");
  private static final Pattern DECORATION =
      Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");
  private static final Pattern BRACKETS = Pattern.compile("[\\s\\[\\]()»→>]+$");
  private static final int LONGEST_INVITATION = 200;

  /** WordPress adds the title behind its invitation, and a line to what it cuts off. */
  private static final Pattern WORDPRESS =
      Pattern.compile("(?:The post .{1,300} (?:appeared first on|first appeared on) .{1,200})$");

  private TeaserEnd() {}

  /** Whether the text says that it goes on elsewhere. */
  static boolean of(String text) {
    String end = withoutWordPress(text);
    return POINTS.matcher(BRACKETS.matcher(end).replaceFirst("")).find() || invitation(end) >= 0;
  }

  /** The text without its invitation to read on. */
  static String removedFrom(String text) {
    String end = withoutWordPress(text);
    int invitation = invitation(end);
    return (invitation < 0 ? end : end.substring(0, invitation)).strip();
  }

  private static String withoutWordPress(String text) {
    return WORDPRESS.matcher(text.strip()).replaceFirst("").strip();
  }

  /** Where the invitation begins that the text ends with: its last line, or what follows points. */
  private static int invitation(String text) {
    int begin = text.lastIndexOf('\n') + 1;
    for (String mark : new String[] {"…", "...", "[", ". ", "。"}) {
      int at = text.lastIndexOf(mark, Math.max(0, text.length() - mark.length() - 1));
      begin = at < 0 ? begin : Math.max(begin, at + mark.length());
    }
    if (text.length() - begin > LONGEST_INVITATION) {
      return -1;
    }
    String last = DECORATION.matcher(text.substring(begin)).replaceAll("").toLowerCase(Locale.ROOT);
    boolean invites =
        INVITATIONS.contains(last)
            || (last.startsWith("continue reading") || last.startsWith("read the full"));
    return invites ? begin : -1;
  }

  private static Set<String> load(String file) {
    try (InputStream in = TeaserEnd.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not beside " + TeaserEnd.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
