package dev.aludel.model;

import dev.aludel.AludelException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that models are in. */
final class ModelFile {

    private ModelFile() {}

    static String text(Path file, String key) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new AludelException(new ModelProblem.UnreadableFile(file.toString(), "it is not there", key), e);
        } catch (CharacterCodingException e) {
            throw new AludelException(new ModelProblem.UnreadableFile(file.toString(), "it is no UTF-8", key), e);
        } catch (IOException e) {
            throw new AludelException(new ModelProblem.UnreadableFile(file.toString(), e.toString(), key), e);
        }
    }
}
