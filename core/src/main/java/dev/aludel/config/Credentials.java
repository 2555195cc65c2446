package dev.aludel.config;

import org.jspecify.annotations.Nullable;

/** User and password, either of which may be left to the driver; never shows the password. */
record Credentials(@Nullable String user, @Nullable String password) {

    static final Credentials NONE = new Credentials(null, null);

    /** The part before the host in a URL: {@code user:***@}, {@code user@} or nothing. */
    String display() {
        if (user == null && password == null) {
            return "";
        }
        return (user == null ? "" : user) + (password == null ? "" : ":***") + "@";
    }

    @Override
    public String toString() {
        return display();
    }
}
