package dev.aludel.dialect;

import dev.aludel.AludelException;
import dev.aludel.ddl.StatementSplitter;
import dev.aludel.ddl.StatementSplitter.SourceStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files of SQL that make a schema, those of the database's own dump program included, for being run in a scratch
 * place. What is no part of a schema is passed over, what could reach beyond the place or cannot be run is refused.
 *
 * @param splitter cuts the file
 * @param rules what is not run; the first that fits a statement counts
 */
public record SchemaScriptReader(StatementSplitter splitter, List<Rule> rules) {

    /**
     * What is not run.
     *
     * @param statement found at the beginning of a statement
     * @param refused whether the whole file is refused; else the statement is passed over
     * @param what what such statements are about, in words; for one that is refused why it is, and what to do
     */
    public record Rule(Pattern statement, boolean refused, String what) {

        /** Statements that are passed over. */
        public static Rule pass(String beginning, String what) {
            return new Rule(pattern(beginning), false, what);
        }

        /** Statements that must not be there. */
        public static Rule refuse(String beginning, String why) {
            return new Rule(pattern(beginning), true, why);
        }

        private static Pattern pattern(String beginning) {
            return Pattern.compile("\\A(?:" + beginning + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }
    }

    /** Copies the rules. */
    public SchemaScriptReader {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a file.
     *
     * @param text its text
     * @param file its name, for messages
     * @return the statements
     * @throws AludelException with {@link DialectProblem.UnfitScript} when something in it must not be there
     */
    public SchemaScript read(String text, String file) {
        List<SourceStatement> run = new ArrayList<>();
        List<SchemaScript.PassedOver> passedOver = new ArrayList<>();
        for (SourceStatement statement : splitter.split(text)) {
            Rule rule = ruleFor(statement.sql());
            if (rule.refused()) {
                throw unfit(file, statement.line(), statement.sql(), rule.what());
            }
            if (rule.what().isEmpty()) {
                run.add(statement);
            } else {
                passedOver.add(new SchemaScript.PassedOver(statement.line(), rule.what()));
            }
        }
        return new SchemaScript(run, passedOver);
    }

    private Rule ruleFor(String statement) {
        return rules.stream()
                .filter(rule -> rule.statement().matcher(statement).find())
                .findFirst()
                .orElse(Rule.pass("", ""));
    }

    /**
     * Refuses a file for what stands in it as a line, before it is cut: data between statements cannot be cut.
     *
     * @param text the text of the file
     * @param file its name
     * @param line what the line looks like
     * @param why why not, and what to do
     */
    public static void refuseLine(String text, String file, Pattern line, String why) {
        Matcher found = line.matcher(text);
        if (found.find()) {
            int number = 1
                    + (int) text.substring(0, found.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw unfit(file, number, found.group(), why);
        }
    }

    private static AludelException unfit(String file, int line, String statement, String why) {
        String first = statement.strip().lines().findFirst().orElse("");
        String shown = first.length() > 80 ? first.substring(0, 77) + "..." : first;
        return new AludelException(new DialectProblem.UnfitScript(file + ":" + line, shown, why));
    }
}
