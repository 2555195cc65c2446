/**
 * Turns JPA entities into a model, through the Hibernate ORM that is on the class path of the entities. Nothing in this
 * package knows Hibernate's classes, so that it can be loaded without: it finds the entities, chooses the Hibernate and
 * loads {@code reader}, which does know them, beside it.
 */
@NullMarked
package dev.aludel.hibernate;

import org.jspecify.annotations.NullMarked;
