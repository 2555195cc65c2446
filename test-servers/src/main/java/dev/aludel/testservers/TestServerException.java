package dev.aludel.testservers;

import org.jspecify.annotations.Nullable;

/** A test database that could not be had; the message says which, why, and shows the end of the server's log. */
public final class TestServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TestServerException(String message) {
        this(message, null);
    }

    TestServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
