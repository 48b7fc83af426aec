package newswatch.desk.live;

/**
 * One record that passed.
 *
 * @param id of the tagged document, the alert, or empty for a rejection
 * @param partition of the record in its channel
 * @param offset of the record in its partition
 * @param time the record's timestamp in milliseconds since 1970: when the document was published
 * @param json the record's value as it travels, on one line
 */
public record LiveEvent(
    LiveKind kind, String id, int partition, long offset, long time, String json) {}
