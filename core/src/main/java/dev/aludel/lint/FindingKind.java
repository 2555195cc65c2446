package dev.aludel.lint;

/** What sort of trouble a finding is, worst first. */
public enum FindingKind {
    /** Data is gone afterwards. */
    LOSS("loses"),
    /** It fails where the rows, or the other objects, are not as it needs them. */
    FAILURE("may fail"),
    /** An application that runs meanwhile, or has not been changed yet, stops working. */
    BREAKAGE("breaks"),
    /** Others wait. */
    LOCK("locks"),
    /** It works, and could be better. */
    ADVICE("note");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /**
     * What a finding of this kind begins with when it is shown.
     *
     * @return for example {@code loses}
     */
    public String word() {
        return word;
    }
}
