package dev.aludel.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on an entity what its table was called before, or on an attribute what its column was called, or the table of its
 * collection, so that a revision renames it and loses nothing. To be taken out again when every database has the new name. An
 * application that runs without Aludel on its class path does not miss it: the JVM leaves out annotations it cannot find.
 *
 * <pre>{@code
 * @Entity
 * @Renamed(from = "people")
 * public class Customer {
 *   @Renamed(from = "mail")
 *   String email;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface Renamed {

    /** The name in the database before, without quotes. */
    String from();
}
