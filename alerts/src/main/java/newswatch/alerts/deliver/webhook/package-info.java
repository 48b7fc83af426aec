/** Webhooks as Standard Webhooks 1.0 has them: signed, retried, recognised when they come twice. */
@NullMarked
package newswatch.alerts.deliver.webhook;

import org.jspecify.annotations.NullMarked;
