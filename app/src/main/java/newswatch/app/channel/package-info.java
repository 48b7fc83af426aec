/** What comes out of the services from a moment on, and waiting until they are through. */
@NullMarked
package newswatch.app.channel;

import org.jspecify.annotations.NullMarked;
