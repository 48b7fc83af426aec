package newswatch.ingest.poll.visit;

import java.time.Duration;
import java.util.Optional;

/**
 * A page that its site lets newswatch fetch, in the host's turn.
 *
 * @param crawlDelay that its robots.txt asks for
 */
public record AllowedPage(String address, String host, Optional<Duration> crawlDelay) {}
