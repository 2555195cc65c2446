package dev.aludel.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;

/** Colours text of any content, where the terminal shows colours; picocli's own markup would read signs in the text. */
record Paint(Ansi ansi) {

    String bold(String text) {
        return styled("bold", text);
    }

    String faint(String text) {
        return styled("faint", text);
    }

    String good(String text) {
        return styled("green", text);
    }

    String warning(String text) {
        return styled("yellow", text);
    }

    String bad(String text) {
        return styled("bold,red", text);
    }

    String styled(String styles, String text) {
        if (!ansi.enabled()) {
            return text;
        }
        IStyle[] parsed = Ansi.Style.parse(styles);
        return Ansi.Style.on(parsed) + text + Ansi.Style.off(parsed);
    }
}
