package newswatch.ingest.websub;

/**
 * Where a feed can be subscribed to.
 *
 * @param hub that tells of news, an absolute address
 * @param topic what the feed calls itself there
 */
public record HubLink(String hub, String topic) {}
