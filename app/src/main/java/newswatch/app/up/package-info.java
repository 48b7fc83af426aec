/** {@code newswatch up}: the whole system in one process. */
@NullMarked
package newswatch.app.up;

import org.jspecify.annotations.NullMarked;
