package newswatch.egress.address;

/** Whether a location may be fetched. */
public sealed interface Verdict permits Allowed, Refusal {}
