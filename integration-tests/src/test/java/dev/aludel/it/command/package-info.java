/** The facade on real servers: what a user's project does there, and what it says when the server says no. */
@NullMarked
package dev.aludel.it.command;

import org.jspecify.annotations.NullMarked;
