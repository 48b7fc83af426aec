/**
 * Which web addresses may be fetched: reading an address in one way only ({@link
 * newswatch.egress.address.WebLocation}), and judging the addresses behind its name ({@link
 * newswatch.egress.address.AddressPolicy}).
 */
@NullMarked
package newswatch.egress.address;

import org.jspecify.annotations.NullMarked;
