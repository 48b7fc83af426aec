/** Tests of the matching library: properties against plain oracles first, examples second. */
@NullMarked
package newswatch.matching;

import org.jspecify.annotations.NullMarked;
