/** Alerts as e-mail: text and HTML, handed over by SMTP, recognised when they come twice. */
@NullMarked
package newswatch.alerts.deliver.mail;

import org.jspecify.annotations.NullMarked;
