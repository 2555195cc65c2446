package dev.aludel.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file in UTF-8, without the byte order mark some editors put in front. */
final class TextFile {

    private TextFile() {}

    static String read(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new ConfigProblem.UnreadableFile(file, reason(file, e)).toException();
        }
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Files.isDirectory(file) ? "it is a folder" : String.valueOf(failure.getMessage());
    }
}
