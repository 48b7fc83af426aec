/** Where alerts go, and what nobody wants to be told of for a while. */
@NullMarked
package newswatch.desk.destinations;

import org.jspecify.annotations.NullMarked;
