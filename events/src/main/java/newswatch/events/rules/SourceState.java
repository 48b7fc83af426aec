package newswatch.events.rules;

import newswatch.events.Required;

/**
 * What is known of a source that was read: the log's own memory of what need not be read again.
 *
 * @param location the file, or the name of a seed
 * @param fingerprint changes when the source's content does
 * @param documents how many documents it gave
 * @param rejected how many of its inputs were rejected
 */
public record SourceState(String location, String fingerprint, int documents, int rejected) {
  public SourceState {
    location = Required.text("source", "location", location);
    fingerprint = Required.text("source", "fingerprint", fingerprint);
  }
}
