/**
 * The services of one process: started in the direction of the flow and stopped in the same order.
 */
@NullMarked
package newswatch.app.pipeline;

import org.jspecify.annotations.NullMarked;
