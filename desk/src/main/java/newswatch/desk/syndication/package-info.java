/**
 * Feeds of alerts, which people and programs pull (Atom, RFC 4287, and JSON Feed 1.1): what is
 * remembered of each watch, reading the alerts themselves from the log, and writing them.
 *
 * <p>A feed is made of the log and the watches in force, and of nothing else: not of the order in
 * which partitions were read, nor of the time at which it is asked for.
 */
@NullMarked
package newswatch.desk.syndication;

import org.jspecify.annotations.NullMarked;
