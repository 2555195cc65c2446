package dev.aludel.testservers;

import java.util.concurrent.atomic.AtomicInteger;

/** Where the databases of one engine come from. */
@FunctionalInterface
interface DatabaseSource {
    /** A fresh, empty database. */
    TestDatabase create();

    /** A database name that no other call, in this JVM or another, has had or will have. */
    static String uniqueName() {
        return Names.PREFIX + Names.COUNT.incrementAndGet();
    }

    /** The state behind {@link #uniqueName()}. */
    final class Names {
        private static final String PREFIX = "aludel_" + Credentials.randomHex(4) + "_";
        private static final AtomicInteger COUNT = new AtomicInteger();

        private Names() {}
    }
}
