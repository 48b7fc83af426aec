package newswatch.ingest.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail holds for its reader.
 *
 * @param messageId without its brackets
 * @param sender the name of who sent it, or the address when there is no name
 * @param address where it stands on the web, when it says so (RFC 5064)
 * @param text paragraphs separated by blank lines; empty when there is none
 */
record Mail(
    @Nullable String messageId,
    @Nullable String subject,
    @Nullable String sender,
    @Nullable Instant sent,
    @Nullable String address,
    String text) {}
