package dev.aludel.config;

/** The language new revision files are written in. */
public enum ScriptFormat {
    /** A Java class with an upgrade and a downgrade method. */
    JAVA,
    /** An SQL file with an upgrade and a downgrade section. */
    SQL
}
