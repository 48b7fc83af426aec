/**
 * The one way out: every request to an address from outside goes through {@link
 * newswatch.egress.EgressClient}, which judges each address that it connects to and bounds what
 * comes back in size and time.
 */
@NullMarked
package newswatch.egress;

import org.jspecify.annotations.NullMarked;
