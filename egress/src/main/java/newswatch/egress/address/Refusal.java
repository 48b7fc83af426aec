package newswatch.egress.address;

/**
 * The decision not to fetch.
 *
 * @param detail a sentence for people, which names what is refused
 */
public record Refusal(RefusalReason reason, String detail) implements LocationReading, Verdict {}
