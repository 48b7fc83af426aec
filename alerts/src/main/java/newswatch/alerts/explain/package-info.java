/** Deciding an alert once more, to tell why it fired and whether it still would. */
@NullMarked
package newswatch.alerts.explain;

import org.jspecify.annotations.NullMarked;
