/**
 * The command line and {@code newswatch up}: the only room that wires the others together; nobody
 * knows it.
 */
@NullMarked
package newswatch.app;

import org.jspecify.annotations.NullMarked;
