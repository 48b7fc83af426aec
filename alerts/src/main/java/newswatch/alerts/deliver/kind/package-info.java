/**
 * What a kind of destination brings: how it is sent to, what its settings are, and nothing else.
 * Waiting, retrying, limits and records are the same for all of them and stand elsewhere.
 */
@NullMarked
package newswatch.alerts.deliver.kind;

import org.jspecify.annotations.NullMarked;
