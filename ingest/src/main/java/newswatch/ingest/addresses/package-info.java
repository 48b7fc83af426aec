/** Lists of addresses of articles, such as GDELT publishes, with what they say of each. */
@NullMarked
package newswatch.ingest.addresses;

import org.jspecify.annotations.NullMarked;
