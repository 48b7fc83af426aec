/**
 * What is measured with: documents, and watches made of the names and phrases of other documents.
 */
@NullMarked
package newswatch.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
