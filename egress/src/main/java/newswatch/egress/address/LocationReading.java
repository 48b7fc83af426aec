package newswatch.egress.address;

/** What reading an address gives: a location, or why it cannot be read in one way only. */
public sealed interface LocationReading permits WebLocation, Refusal {}
