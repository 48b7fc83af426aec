package newswatch.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.desk.watches.WatchDesk;
import newswatch.events.rules.Watch;
import newswatch.matching.ParsedQuery;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a watch while it is still being written: each setting is looked at by itself,
 * so that one that is wrong hides no other.
 *
 * @param canonical the query in its canonical spelling; null for a wrong one
 * @param faults what is wrong with the query, by position
 * @param settings what is wrong with the other settings
 * @param missing the ids in {@code unless} that no watch has
 */
record WatchCheck(
    @Nullable String canonical,
    List<QueryFault> faults,
    List<SettingFault> settings,
    List<String> missing) {
  private static final String UNLESS = "unless";
  private static final String VALID_UNTIL = "validUntil";

  /** What is wrong with a setting, in one line for people with the remedy. */
  record SettingFault(String setting, String message) {}

  /** Looks at a watch as it was sent. */
  static WatchCheck of(Map<Object, Object> sent, WatchDesk watches) {
    String query = RequestBody.query(sent);
    String id = sent.get("id") instanceof String given && !given.isBlank() ? given : "new";
    List<SettingFault> settings = settings(sent, id);
    List<String> missing = new ArrayList<>();
    if (settings.isEmpty()) {
      Map<Object, Object> whole = bare(id);
      sent.forEach((setting, value) -> whole.putIfAbsent(setting, value));
      Optional<String> fault = RequestBody.fault(whole);
      // One by one they are right, and the only two that have to do with one another are times.
      fault.ifPresent(message -> settings.add(new SettingFault(VALID_UNTIL, message)));
      if (fault.isEmpty()) {
        Watch watch = RequestBody.watch(whole);
        watches.misplaced(watch).ifPresent(m -> settings.add(new SettingFault(UNLESS, m)));
        missing.addAll(watches.missing(watch));
      }
    }
    ParsedQuery parsed = QueryParser.parse(query);
    return parsed instanceof ParsedQuery.Accepted good
        ? new WatchCheck(good.query().toString(), List.of(), settings, missing)
        : new WatchCheck(null, ((ParsedQuery.Refused) parsed).faults(), settings, missing);
  }

  /** Whether the watch could be kept. */
  boolean ok() {
    return faults.isEmpty() && settings.isEmpty();
  }

  /** The first fault in one line. */
  String error() {
    return faults.isEmpty() ? settings.get(0).message() : WatchDesk.describe(faults);
  }

  private static List<SettingFault> settings(Map<Object, Object> sent, String id) {
    List<SettingFault> found = new ArrayList<>();
    sent.forEach(
        (setting, value) -> {
          Map<Object, Object> alone = bare(id);
          if (alone.putIfAbsent(setting, value) == null) {
            RequestBody.fault(alone)
                .ifPresent(message -> found.add(new SettingFault(setting.toString(), message)));
          }
        });
    return found;
  }

  private static Map<Object, Object> bare(String id) {
    return new LinkedHashMap<>(Map.of("id", id, "query", "any"));
  }
}
