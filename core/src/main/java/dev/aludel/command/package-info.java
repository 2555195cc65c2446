/**
 * The {@link dev.aludel.command.Aludel} facade: everything the command line does, one class per verb, each giving a result
 * record and printing nothing. The only place where models, revision files and databases are wired together. Imports
 * everything below it.
 */
@NullMarked
package dev.aludel.command;

import org.jspecify.annotations.NullMarked;
