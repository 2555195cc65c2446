package dev.aludel.migration;

/** A part of a table as authors write it: a column, a constraint, an index, a comment or an option. */
public sealed interface TableElement
        permits ColumnElement, ConstraintElement, IndexDefinition, CommentElement, OptionsElement {}
