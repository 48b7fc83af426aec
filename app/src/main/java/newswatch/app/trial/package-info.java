/** Trying watches on what has passed, before anyone keeps them. */
@NullMarked
package newswatch.app.trial;

import org.jspecify.annotations.NullMarked;
