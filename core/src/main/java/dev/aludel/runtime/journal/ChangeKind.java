package dev.aludel.runtime.journal;

/** What became of a fact about a schema. */
public enum ChangeKind {
    /** It was not so before. */
    NEW,
    /** It is so no more. */
    GONE,
    /** It is otherwise. */
    CHANGED
}
