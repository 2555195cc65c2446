package dev.aludel.testservers;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A user and the password. Passwords are random: whoever else is on the machine cannot log in to a test server. */
record Credentials(String user, String password) {
    static final Credentials NONE = new Credentials("", "");

    private static final SecureRandom RANDOM = new SecureRandom();

    Credentials {
        requireNonNull(user);
        requireNonNull(password);
    }

    /** User {@code aludel} with a new password of 24 hexadecimal digits. */
    static Credentials random() {
        return new Credentials("aludel", randomHex(12));
    }

    /** {@code bytes} random bytes in hexadecimal. */
    static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public String toString() {
        return user;
    }
}
