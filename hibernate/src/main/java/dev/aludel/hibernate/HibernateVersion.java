package dev.aludel.hibernate;

import dev.aludel.AludelException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release of a Hibernate ORM.
 *
 * @param text for example {@code 7.4.5.Final}
 */
record HibernateVersion(String text) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

    /**
     * The one that a loader sees.
     *
     * @throws AludelException when there is none, or one that is too old
     */
    static HibernateVersion of(ClassLoader loader) {
        try {
            Class<?> version = Class.forName("org.hibernate.Version", true, loader);
            HibernateVersion found = new HibernateVersion(
                    String.valueOf(version.getMethod("getVersionString").invoke(null)));
            if (found.isTooOld()) {
                throw new AludelException(new HibernateProblem.TooOld(found.text()));
            }
            return found;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new AludelException(new HibernateProblem.NoHibernate(), e);
        }
    }

    boolean isTooOld() {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major < 6 || (major == 6 && Integer.parseInt(numbers.group(2)) < 6);
    }

    @Override
    public String toString() {
        return text;
    }
}
