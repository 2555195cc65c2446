package core.models;

/** How far the answer to a question is. */
public enum AnswerStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED,
    RETRY
}
