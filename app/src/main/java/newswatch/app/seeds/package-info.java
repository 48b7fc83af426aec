/** The starter taxonomy, actors and watches on their way from files into the compacted channels. */
@NullMarked
package newswatch.app.seeds;

import org.jspecify.annotations.NullMarked;
