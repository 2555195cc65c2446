package dev.aludel.lint;

import java.util.Optional;

/** Judges an operation by one hazard. */
@FunctionalInterface
interface Rule {

    /** What is to be known about it, or empty when it has nothing of this hazard. */
    Optional<Finding> check(Change change);
}
