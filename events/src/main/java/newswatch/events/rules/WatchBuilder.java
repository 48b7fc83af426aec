package newswatch.events.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a watch; whatever is not set stays as it was, or left out. */
public final class WatchBuilder {
  private final String id;
  private String name;
  private String query;
  private List<String> destinations;
  private int version;
  private @Nullable Every every;
  private @Nullable Severity severity;
  private @Nullable String owner;
  private Map<String, String> labels;
  private @Nullable String notes;
  private @Nullable Instant validFrom;
  private @Nullable Instant validUntil;
  private @Nullable QuietHours quiet;
  private List<String> unless;
  private @Nullable When when;

  WatchBuilder(Watch watch) {
    this.id = watch.id();
    this.name = watch.name();
    this.query = watch.query();
    this.destinations = watch.destinations();
    this.version = watch.version();
    this.every = watch.every();
    this.severity = watch.severity();
    this.owner = watch.owner();
    this.labels = watch.labels();
    this.notes = watch.notes();
    this.validFrom = watch.validFrom();
    this.validUntil = watch.validUntil();
    this.quiet = watch.quiet();
    this.unless = watch.unless();
    this.when = watch.when();
  }

  public WatchBuilder name(String value) {
    name = value;
    return this;
  }

  public WatchBuilder query(String value) {
    query = value;
    return this;
  }

  public WatchBuilder destinations(List<String> value) {
    destinations = value;
    return this;
  }

  public WatchBuilder version(int value) {
    version = value;
    return this;
  }

  public WatchBuilder every(@Nullable Every value) {
    every = value;
    return this;
  }

  public WatchBuilder severity(@Nullable Severity value) {
    severity = value;
    return this;
  }

  public WatchBuilder owner(@Nullable String value) {
    owner = value;
    return this;
  }

  public WatchBuilder labels(Map<String, String> value) {
    labels = value;
    return this;
  }

  public WatchBuilder notes(@Nullable String value) {
    notes = value;
    return this;
  }

  public WatchBuilder validFrom(@Nullable Instant value) {
    validFrom = value;
    return this;
  }

  public WatchBuilder validUntil(@Nullable Instant value) {
    validUntil = value;
    return this;
  }

  public WatchBuilder quiet(@Nullable QuietHours value) {
    quiet = value;
    return this;
  }

  public WatchBuilder unless(List<String> value) {
    unless = value;
    return this;
  }

  public WatchBuilder when(@Nullable When value) {
    when = value;
    return this;
  }

  /** The watch; refuses what {@link Watch} refuses. */
  public Watch build() {
    return new Watch(
        id,
        name,
        query,
        destinations,
        version,
        every,
        severity,
        owner,
        labels,
        notes,
        validFrom,
        validUntil,
        quiet,
        unless,
        when);
  }
}
