/** Mails and files of mails (RFC 5322, RFC 4155): newsletters as documents. */
@NullMarked
package newswatch.ingest.mail;

import org.jspecify.annotations.NullMarked;
