package newswatch.alerts.occasion.newcomer;

/**
 * What is kept of a watch for newcomers beside when each actor was seen.
 *
 * @param begin since when is known who appears, in milliseconds since 1970
 */
record NewcomerState(long begin) {}
