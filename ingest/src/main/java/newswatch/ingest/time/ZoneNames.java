package newswatch.ingest.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as feeds and web pages write them behind a time. A name that several countries use is
 * taken as mail takes it, or as the largest of them does; an unknown name is UTC, as RFC 5322 says.
 */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:GMT|UTC|UT|Z)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?::?00)?(?:\\s.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE = Pattern.compile("[A-Za-z]+/[A-Za-z_/+-]+");
  private static final Pattern WORD = Pattern.compile("^[A-Za-z]+");

  private static final Map<String, ZoneId> NAMES =
      Map.ofEntries(
          offset("EST", -5, 0),
          offset("EDT", -4, 0),
          offset("CST", -6, 0),
          offset("CDT", -5, 0),
          offset("MST", -7, 0),
          offset("MDT", -6, 0),
          offset("PST", -8, 0),
          offset("PDT", -7, 0),
          offset("AKST", -9, 0),
          offset("AKDT", -8, 0),
          offset("HST", -10, 0),
          offset("AST", -4, 0),
          offset("ADT", -3, 0),
          offset("NST", -3, -30),
          offset("NDT", -2, -30),
          offset("BRT", -3, 0),
          offset("ART", -3, 0),
          offset("BST", 1, 0),
          offset("WEST", 1, 0),
          offset("CET", 1, 0),
          offset("CEST", 2, 0),
          offset("MET", 1, 0),
          offset("MEST", 2, 0),
          offset("MEZ", 1, 0),
          offset("MESZ", 2, 0),
          offset("EET", 2, 0),
          offset("EEST", 3, 0),
          offset("SAST", 2, 0),
          offset("CAT", 2, 0),
          offset("WAT", 1, 0),
          offset("EAT", 3, 0),
          offset("MSK", 3, 0),
          offset("MSD", 4, 0),
          offset("TRT", 3, 0),
          offset("IRST", 3, 30),
          offset("GST", 4, 0),
          offset("AFT", 4, 30),
          offset("PKT", 5, 0),
          offset("UZT", 5, 0),
          offset("TJT", 5, 0),
          offset("TMT", 5, 0),
          offset("IST", 5, 30),
          offset("NPT", 5, 45),
          offset("KGT", 6, 0),
          offset("MMT", 6, 30),
          offset("ICT", 7, 0),
          offset("WIB", 7, 0),
          offset("HKT", 8, 0),
          offset("SGT", 8, 0),
          offset("MYT", 8, 0),
          offset("PHT", 8, 0),
          offset("AWST", 8, 0),
          offset("JST", 9, 0),
          offset("KST", 9, 0),
          offset("ACST", 9, 30),
          offset("ACDT", 10, 30),
          offset("AEST", 10, 0),
          offset("AEDT", 11, 0),
          offset("NZST", 12, 0),
          offset("NZDT", 13, 0),
          Map.entry("ET", ZoneId.of("America/New_York")),
          Map.entry("CT", ZoneId.of("America/Chicago")),
          Map.entry("MT", ZoneId.of("America/Denver")),
          Map.entry("PT", ZoneId.of("America/Los_Angeles")));

  private ZoneNames() {}

  /** The zone; UTC for an empty name; null for an offset that no place has. */
  static @Nullable ZoneId of(String name) {
    String zone = name.strip();
    Matcher offset = OFFSET.matcher(zone);
    try {
      if (offset.matches()) {
        int sign = offset.group(1).equals("-") ? -1 : 1;
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
      }
      if (PLACE.matcher(zone).matches()) {
        return ZoneId.of(zone);
      }
    } catch (DateTimeException e) {
      return null;
    }
    Matcher word = WORD.matcher(zone);
    return word.find()
        ? NAMES.getOrDefault(word.group().toUpperCase(Locale.ROOT), ZoneOffset.UTC)
        : ZoneOffset.UTC;
  }

  private static Map.Entry<String, ZoneId> offset(String name, int hours, int minutes) {
    return Map.entry(name, ZoneOffset.ofHoursMinutes(hours, minutes));
  }
}
