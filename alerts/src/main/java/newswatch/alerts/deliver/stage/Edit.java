package newswatch.alerts.deliver.stage;

/**
 * An alert on a document whose earlier version the destination was told of for the same watch.
 *
 * @param of the alert that it was told with
 * @param newEvidence whether the watch finds words in it that none of those told before had
 */
public record Edit(String of, boolean newEvidence) {}
