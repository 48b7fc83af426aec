/** Which kinds of destinations there are, and how delivery is set up. */
@NullMarked
package newswatch.app.delivery;

import org.jspecify.annotations.NullMarked;
