package dev.aludel.ddl;

import dev.aludel.AludelException;
import dev.aludel.ddl.LexicalRules.Separator;
import dev.aludel.ddl.SqlScanner.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script by reading its tokens: a delimiter ends a statement unless it stands in a string, a quoted name, a comment
 * or the body of a trigger or routine. Bodies need no {@code DELIMITER} lines, but on MySQL and MariaDB such lines are
 * obeyed. One pass, linear in the length of the script.
 */
public final class LexicalSplitter implements StatementSplitter {

    private final LexicalRules rules;

    /**
     * A splitter for one database.
     *
     * @param rules what its SQL looks like
     */
    public LexicalSplitter(LexicalRules rules) {
        this.rules = rules;
    }

    /**
     * {@inheritDoc}
     *
     * @throws AludelException with {@link DdlProblem.Unterminated} when a string, a quoted name, a comment or a body has no
     *     end
     */
    @Override
    public List<SourceStatement> split(String script) {
        return new Run(script).split();
    }

    /** The splitting of one script. */
    private final class Run {
        private final String script;
        private final SqlScanner scanner;
        private final Lines lines;
        private final List<SourceStatement> statements = new ArrayList<>();
        private CompoundBody body = new CompoundBody(rules);
        private int start = -1;
        private int end;

        private Run(String script) {
            this.script = script;
            this.scanner = SqlScanner.of(script, rules);
            this.lines = new Lines(script);
        }

        private List<SourceStatement> split() {
            while (scanner.advance() != Kind.END) {
                if (scanner.kind() != Kind.COMMENT) {
                    take();
                }
            }
            if (body.isOpen()) {
                throw new AludelException(
                        new DdlProblem.Unterminated(body.opening(), Lines.of(script, body.openedAt())));
            }
            finish();
            return List.copyOf(statements);
        }

        private void take() {
            if (isDelimiterLine()) {
                scanner.readDelimiter();
                return;
            }
            if (isSeparatorLine() || isEnd()) {
                finish();
                return;
            }
            if (scanner.isDefaultDelimiter() && rules.separator() != Separator.GO_LINE) {
                body.take(scanner);
            }
            start = start < 0 ? scanner.start() : start;
            end = scanner.end();
        }

        private boolean isEnd() {
            if (scanner.kind() != Kind.DELIMITER) {
                return false;
            }
            if (!scanner.isDefaultDelimiter()) {
                return true;
            }
            return switch (rules.separator()) {
                case SEMICOLON -> !body.isOpen();
                case SLASH_LINE -> !body.isBlock();
                case GO_LINE -> false;
            };
        }

        private boolean isSeparatorLine() {
            return switch (rules.separator()) {
                case SEMICOLON -> false;
                case SLASH_LINE -> scanner.word().equals("/") && scanner.isAloneOnLine();
                case GO_LINE -> scanner.word().equals("GO") && scanner.isAloneOnLine();
            };
        }

        /** Hash comments are known to MySQL and MariaDB only, whose clients have DELIMITER. */
        private boolean isDelimiterLine() {
            return start < 0 && rules.hashComments() && scanner.word().equals("DELIMITER");
        }

        private void finish() {
            if (start >= 0) {
                statements.add(new SourceStatement(script.substring(start, end), lines.at(start)));
            }
            start = -1;
            body = new CompoundBody(rules);
        }
    }
}
