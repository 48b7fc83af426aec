/**
 * Which web addresses may be fetched: reading an address in one way only ({@link
 * newswatch.ingest.egress.address.WebLocation}), and judging the addresses behind its name ({@link
 * newswatch.ingest.egress.address.AddressPolicy}).
 */
@NullMarked
package newswatch.ingest.egress.address;

import org.jspecify.annotations.NullMarked;
