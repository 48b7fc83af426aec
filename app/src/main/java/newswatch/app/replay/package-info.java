/** Publishing files into a running system and waiting until they are through. */
@NullMarked
package newswatch.app.replay;

import org.jspecify.annotations.NullMarked;
