package dev.aludel.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The header of a revision written in Java. It is read from the source without compiling it, so every value is a literal
 * (a string, an array of strings, or strings joined by {@code +}).
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

    /** The revision's id: no white space, none of {@code @ - + : ,}, at most 255 characters. */
    String id();

    /** Ids of the revisions it follows: none for a base, several for a merge. */
    String[] down() default {};

    /** Names for the branch that starts here. */
    String[] labels() default {};

    /** Ids or labels of revisions on other branches that must be applied first. */
    String[] dependsOn() default {};

    /** What it does, one line or more. */
    String message() default "";

    /** When it was written, ISO 8601 in UTC, for example {@code 2025-11-12T12:45:00Z}. */
    String created() default "";
}
