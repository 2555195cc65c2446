package core.models;

/** How far the classification of a comment is. */
public enum ProcessingStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED,
    RETRY
}
