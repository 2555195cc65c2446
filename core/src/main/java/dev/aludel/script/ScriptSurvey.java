package dev.aludel.script;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import dev.aludel.config.AludelConfig;
import dev.aludel.dialect.DialectRegistry;
import dev.aludel.revision.Revision;
import java.util.ArrayList;
import java.util.List;

/**
 * The revision files of a project with all that is wrong with them, where {@link ScriptDirectory} stops at the first.
 *
 * @param directory the files whose headers can be read
 * @param problems what is wrong with the others and with their folders, in the order of the files
 */
public record ScriptSurvey(ScriptDirectory directory, List<Problem> problems) {

    /** Copies the list. */
    public ScriptSurvey {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the headers of all revision files of a project.
     *
     * @param config its configuration
     * @param dialects the databases whose SQL is known
     * @return what was found; never fails because of a file
     */
    public static ScriptSurvey of(AludelConfig config, DialectRegistry dialects) {
        VersionLocations locations = VersionLocations.of(config.script());
        List<Problem> problems = new ArrayList<>();
        List<RevisionFile> files = locations.read(problems::add);
        return new ScriptSurvey(ScriptDirectory.of(files, locations, config, dialects), problems);
    }

    /**
     * Compiles every revision that can be compiled.
     *
     * @return what is wrong with those that cannot; empty when all can
     */
    public List<Problem> compile() {
        try {
            directory.prepare(directory.revisions().stream().map(Revision::id).toList());
            return List.of();
        } catch (AludelException all) {
            return one();
        }
    }

    /** Together they stop at the first pass of the compiler; one by one each says what is wrong with it. */
    private List<Problem> one() {
        List<Problem> found = new ArrayList<>();
        for (Revision revision : directory.revisions()) {
            try {
                directory.load(revision.id());
            } catch (AludelException e) {
                if (!found.contains(e.problem())) {
                    found.add(e.problem());
                }
            }
        }
        return found;
    }
}
