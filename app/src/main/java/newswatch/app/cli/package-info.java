/** The commands of {@code newswatch}, a class each. */
@NullMarked
package newswatch.app.cli;

import org.jspecify.annotations.NullMarked;
