/** Scoring what newswatch says of documents against what people said of them. Pure: no I/O. */
@NullMarked
package newswatch.app.evaluate;

import org.jspecify.annotations.NullMarked;
