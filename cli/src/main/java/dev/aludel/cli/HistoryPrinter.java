package dev.aludel.cli;

import dev.aludel.runtime.HistoryEntry;
import dev.aludel.runtime.RunOrigin;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Prints what was done to a database: one line each, or in full. */
final class HistoryPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final Ansi colours;

    HistoryPrinter(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
    }

    /** {@code 2026-11-21 05:00:44 UTC  applied 0002, add email (12 ms, ada@build7)}. */
    void line(HistoryEntry entry) {
        String message = entry.message() == null ? "" : ", " + entry.message();
        out.println(TIME.format(entry.finished()) + "  " + what(entry) + message + " ("
                + Stream.of(took(entry), by(entry.origin()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + ")");
    }

    /** Everything about it, one fact a line. */
    void full(HistoryEntry entry) {
        out.println("Number: " + entry.number());
        out.println("Revision: " + what(entry));
        out.println("Finished: " + TIME.format(entry.finished()));
        took(entry).ifPresent(time -> out.println("Took: " + time + ", statements: " + entry.statements()));
        out.println("By: " + by(entry.origin()).orElse("not known") + ", Aludel "
                + entry.origin().version());
        if (entry.checksum() != null) {
            out.println("Checksum: " + entry.checksum());
        }
        out.println();
        if (entry.message() != null) {
            out.println("    " + entry.message());
            out.println();
        }
    }

    private String what(HistoryEntry entry) {
        return entry.outcome().word() + " "
                + colours.string("@|yellow " + entry.revision().value() + "|@");
    }

    private static Optional<String> took(HistoryEntry entry) {
        return Optional.ofNullable(entry.took()).map(RunPrinter::words);
    }

    /** A script does not know who runs it. */
    private static Optional<String> by(RunOrigin origin) {
        if (origin.who() == null && origin.host() == null) {
            return Optional.of("by a script");
        }
        return Optional.of(Stream.of(origin.who(), origin.host())
                .filter(part -> part != null)
                .collect(Collectors.joining("@")));
    }
}
