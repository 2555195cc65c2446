package dev.aludel.ddl;

import dev.aludel.ddl.LexicalRules.Separator;
import dev.aludel.ddl.SqlScanner.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Follows one statement word by word and knows whether a semicolon would end it: not in the body of a trigger or routine,
 * between BEGIN and END or in the one IF, CASE or loop that may stand in the place of BEGIN. A transaction's BEGIN opens
 * nothing, and neither do columns that are called {@code begin} or {@code end}.
 */
final class CompoundBody {

    private static final Set<String> HOLDERS = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT");
    private static final Set<String> ORACLE_BLOCKS =
            Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "PACKAGE", "TYPE", "LIBRARY", "JAVA");
    /** What may stand between CREATE and the word that says what is created. */
    private static final Set<String> MODIFIERS =
            Set.of("OR", "REPLACE", "TEMP", "TEMPORARY", "CONSTRAINT", "AGGREGATE", "EDITIONABLE", "NONEDITIONABLE");
    /** What ends the wait for that word after DEFINER, whose user is made of any words. */
    private static final Set<String> OTHERS = Set.of("VIEW", "TABLE", "INDEX");

    private static final Set<String> NESTING = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");
    private static final Set<String> BEFORE_STATEMENT =
            Set.of(";", ":", "BEGIN", "ATOMIC", "THEN", "ELSE", "DO", "LOOP", "REPEAT");
    /** What stands before the statement of a body that has no BEGIN, at the end of the head of a trigger or routine. */
    private static final Set<String> END_OF_HEAD =
            Set.of(":", ")", "ROW", "DO", "DATA", "SQL", "DETERMINISTIC", "DEFINER", "INVOKER", "");
    /** The same with one word between: RETURNS INT, FOLLOWS other_trigger. */
    private static final Set<String> BEFORE_LAST_OF_HEAD = Set.of("RETURNS", "FOLLOWS", "PRECEDES");

    /** After these a value follows, so that END is the name of a column. */
    private static final Set<String> BEFORE_VALUE = Set.of(
            "CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "BETWEEN", "LIKE", "IN", "IS", "BY", "DIV", "MOD", ".",
            ",", "(", "=", "<", ">", "+", "-", "*", "/", "%", "|", "&", "^", "~", "@");
    /** Before these stands a value, so that BEGIN is the name of a column. */
    private static final Set<String> AFTER_VALUE =
            Set.of(",", ")", "=", "<", ">", "+", "-", "*", "/", "%", "|", ".", "ON", "FROM", "AND", "OR", "IS", "IN");

    /** What a statement is, as far as its semicolons are concerned. */
    private enum Statement {
        /** Nothing of it was seen. */
        NEW,
        /** CREATE or ALTER was seen. */
        CREATING,
        /** DEFINER was seen, whose user is made of any words. */
        DEFINING,
        /** Something without a body. */
        PLAIN,
        /** Something that may have a body. */
        HOLDER,
        /** PostgreSQL's CREATE RULE, whose commands stand in parentheses. */
        RULE,
        /** An Oracle block, which ends at a slash alone on its line. */
        BLOCK
    }

    /** What END would close, and where it was opened. */
    private record Opening(String word, boolean isExpression, int place) {}

    private final LexicalRules rules;
    private final Deque<Opening> openings = new ArrayDeque<>();
    private Statement statement = Statement.NEW;
    private String previous = ";";
    private String beforePrevious = "";
    private boolean inHandler;
    private boolean endWordTaken;
    private int parentheses;
    private int firstParenthesis;

    CompoundBody(LexicalRules rules) {
        this.rules = rules;
    }

    /** Whether a semicolon here would be inside. */
    boolean isOpen() {
        return !openings.isEmpty() || (statement == Statement.RULE && parentheses > 0);
    }

    /** Whether the statement goes on to the next slash alone on a line. */
    boolean isBlock() {
        return statement == Statement.BLOCK;
    }

    /** What is open, in words. */
    String opening() {
        return openings.isEmpty()
                ? "parenthesis"
                : "body (" + openings.getLast().word() + ")";
    }

    /** Where what is open was opened. */
    int openedAt() {
        return openings.isEmpty() ? firstParenthesis : openings.getLast().place();
    }

    /** Takes the next token of the statement; comments are not shown. */
    void take(SqlScanner token) {
        String word = token.word();
        switch (statement) {
            case NEW -> statement = first(word, token);
            case CREATING, DEFINING -> statement = created(word);
            case HOLDER -> follow(word, token);
            case RULE -> countParentheses(word, token);
            case PLAIN, BLOCK -> {}
        }
        beforePrevious = previous;
        previous = word;
    }

    private Statement first(String word, SqlScanner token) {
        if (rules.separator() == Separator.SLASH_LINE && (word.equals("BEGIN") || word.equals("DECLARE"))) {
            return Statement.BLOCK;
        }
        if (word.equals("CREATE") || word.equals("ALTER")) {
            return Statement.CREATING;
        }
        // MariaDB manual, "Using Compound Statements Outside of Stored Programs": BEGIN NOT ATOMIC opens a body.
        if (word.equals("BEGIN") && rules.compoundBodies() && isNext(token, "NOT")) {
            openings.push(new Opening(word, false, token.start()));
            return Statement.HOLDER;
        }
        return Statement.PLAIN;
    }

    private Statement created(String word) {
        if (word.equals("DEFINER")) {
            return Statement.DEFINING;
        }
        if (rules.separator() == Separator.SLASH_LINE && ORACLE_BLOCKS.contains(word)) {
            return Statement.BLOCK;
        }
        if (rules.compoundBodies() && HOLDERS.contains(word)) {
            return Statement.HOLDER;
        }
        if (rules.dollarQuotes() && word.equals("RULE")) {
            return Statement.RULE;
        }
        boolean waiting = statement == Statement.DEFINING ? !OTHERS.contains(word) : MODIFIERS.contains(word);
        return waiting ? statement : Statement.PLAIN;
    }

    private void countParentheses(String word, SqlScanner token) {
        if (word.equals("(")) {
            firstParenthesis = parentheses == 0 ? token.start() : firstParenthesis;
            parentheses++;
        }
        if (word.equals(")")) {
            parentheses--;
        }
    }

    private void follow(String word, SqlScanner token) {
        if (endWordTaken) { // the IF of END IF
            endWordTaken = false;
            return;
        }
        if (token.follows('.') || token.follows('@')) {
            return;
        }
        if (BEFORE_STATEMENT.contains(previous)) {
            inHandler = word.equals("DECLARE");
        }
        if (word.equals("END")) {
            close(token);
            return;
        }
        if (opens(word, token)) {
            boolean isExpression = word.equals("CASE") && !isStatementPlace();
            openings.push(new Opening(word, isExpression, token.start()));
        }
    }

    private boolean opens(String word, SqlScanner token) {
        if (word.equals("BEGIN")) {
            return beginOpens(token);
        }
        if (word.equals("CASE")) {
            return !openings.isEmpty() || isStatementPlace();
        }
        return rules.hashComments()
                && NESTING.contains(word)
                && isStatementPlace()
                && !isNext(token, "NOT", "EXISTS", "EACH"); // IF NOT EXISTS, FOR EACH ROW
    }

    private boolean beginOpens(SqlScanner token) {
        if (rules.dollarQuotes() && openings.isEmpty()) {
            return isNext(token, "ATOMIC"); // PostgreSQL, CREATE FUNCTION, "sql_body"
        }
        boolean expected = openings.isEmpty() || BEFORE_STATEMENT.contains(previous) || inHandler;
        return expected && !isNext(token, AFTER_VALUE);
    }

    private boolean isStatementPlace() {
        if (openings.isEmpty()) {
            return END_OF_HEAD.contains(previous) || BEFORE_LAST_OF_HEAD.contains(beforePrevious);
        }
        return !openings.getFirst().isExpression() && BEFORE_STATEMENT.contains(previous);
    }

    private void close(SqlScanner token) {
        if (openings.isEmpty()) {
            return;
        }
        Opening innermost = openings.getFirst();
        if (innermost.isExpression()) {
            closeExpression();
            return;
        }
        boolean isStatementPlace = BEFORE_STATEMENT.contains(previous);
        String next = next(token);
        if (rules.hashComments() && NESTING.contains(next)) {
            boolean isItsEnd = innermost.word().equals(next); // also right after the condition of UNTIL
            endWordTaken = isItsEnd || isStatementPlace;
            if (isItsEnd) {
                openings.pop();
            }
            return;
        }
        if (isStatementPlace) {
            closeBlock();
        }
    }

    private void closeExpression() {
        if (!BEFORE_VALUE.contains(previous)) {
            openings.pop();
        }
    }

    /** What is still open inside the block was no opening after all. */
    private void closeBlock() {
        while (openings.size() > 1 && !openings.getFirst().word().equals("BEGIN")) {
            openings.pop();
        }
        openings.pop();
    }

    private static boolean isNext(SqlScanner token, String... words) {
        return isNext(token, Set.of(words));
    }

    private static boolean isNext(SqlScanner token, Set<String> words) {
        return words.contains(next(token));
    }

    /** The word after this one. */
    private static String next(SqlScanner token) {
        SqlScanner ahead = token.ahead();
        do {
            ahead.advance();
        } while (ahead.kind() == Kind.COMMENT);
        return ahead.word();
    }
}
