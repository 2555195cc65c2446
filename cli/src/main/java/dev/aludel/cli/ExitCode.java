package dev.aludel.cli;

/** What a run of {@code aludel} tells its caller; scripts rely on these numbers. */
enum ExitCode {
    /** It is done. */
    DONE(0),
    /** It failed; one message on standard error says what, where, and what to do next. */
    FAILED(1),
    /** The arguments are wrong; nothing was tried. */
    WRONG_USAGE(2),
    /** It worked, and the answer is "no": differences found, a database behind its heads, a refused confirmation. */
    ANSWER_IS_NO(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
