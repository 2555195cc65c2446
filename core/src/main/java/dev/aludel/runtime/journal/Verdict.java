package dev.aludel.runtime.journal;

/** What the live catalogue says about a statement that may have been done. */
public enum Verdict {
    /** It was done. */
    DONE,
    /** It was not done. */
    NOT_DONE,
    /** Neither: something is as it was neither before it nor after it. */
    UNDECIDABLE
}
