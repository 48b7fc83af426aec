/** What all kinds of destinations on the web have in common: what an answer of HTTP means. */
@NullMarked
package newswatch.alerts.deliver.web;

import org.jspecify.annotations.NullMarked;
