/**
 * The one way out: every request to an address from outside goes through {@link
 * newswatch.ingest.egress.EgressClient}, which judges each address that it connects to and bounds
 * what comes back in size and time.
 */
@NullMarked
package newswatch.ingest.egress;

import org.jspecify.annotations.NullMarked;
