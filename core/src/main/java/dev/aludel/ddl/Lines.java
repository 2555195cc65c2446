package dev.aludel.ddl;

/** Counts the lines of a text while a reader moves on in it. */
final class Lines {

    private final String text;
    private int at;
    private int line = 1;

    Lines(String text) {
        this.text = text;
    }

    /** The line of a place, from 1; the places asked for never go back. */
    int at(int place) {
        for (; at < place; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The line of one place, from 1. */
    static int of(String text, int place) {
        return new Lines(text).at(place);
    }
}
