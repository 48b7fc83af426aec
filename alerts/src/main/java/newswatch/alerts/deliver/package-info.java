/**
 * From alerts to people: a plain consumer hands each alert to a destination, at least once and in
 * order. Every destination is a package of its own.
 */
@NullMarked
package newswatch.alerts.deliver;

import org.jspecify.annotations.NullMarked;
