package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** What a source is, and so how it is read. */
public enum FeedKind {
  /** RSS, RDF, Atom or JSON Feed. */
  FEED,
  /** A sitemap of news, or the index of several. */
  SITEMAP;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static FeedKind of(String wireName) {
    return WireName.read(FeedKind.class, "kind of source", wireName);
  }
}
