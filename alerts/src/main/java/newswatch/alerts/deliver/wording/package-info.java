/**
 * People's own words for messages: templates of Mustache, without logic, that name values. What
 * they give is text without any markup, whatever a template or a value holds; how a service wants
 * it written is decided elsewhere.
 */
@NullMarked
package newswatch.alerts.deliver.wording;

import org.jspecify.annotations.NullMarked;
