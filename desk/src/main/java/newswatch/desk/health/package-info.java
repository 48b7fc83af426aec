/** Whether the services work, told to operators, container engines and the live page. */
@NullMarked
package newswatch.desk.health;

import org.jspecify.annotations.NullMarked;
