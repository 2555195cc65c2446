package dev.aludel.backup;

import java.io.File;

/** Where programs read nothing from. */
final class Nothing {

    static final File FILE = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");

    private Nothing() {}
}
