package newswatch.ingest.poll.schedule;

import java.time.Instant;

/**
 * When a source is polled next.
 *
 * @param reason why then, for people
 */
public record NextPoll(Instant at, String reason) {}
