package newswatch.ingest.document;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a copy of something of the web beside its bytes.
 *
 * @param address that it was fetched from
 * @param fetched when; null when unknown
 * @param charset that the server declared; null when it declared none
 * @param fileName such as a file of its media type would have: {@code page.html}; empty when its
 *     first bytes are to tell the format
 */
public record Capture(
    String address, @Nullable Instant fetched, @Nullable Charset charset, String fileName) {}
