package dev.aludel.runtime;

/** What a person says of a statement of which the database does not tell whether it was done. */
public enum ResumeAs {
    /** It was done, by the run or by hand: go on after it. */
    DONE,
    /** It was not done, or was taken back by hand: do it again. */
    REDO
}
