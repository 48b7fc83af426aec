/**
 * What sites ask of robots (RFC 9309): {@link newswatch.ingest.robots.RobotsGate} says whether an
 * address may be fetched.
 */
@NullMarked
package newswatch.ingest.robots;

import org.jspecify.annotations.NullMarked;
