package dev.aludel.cli;

import dev.aludel.command.PlanResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel plan}. */
@Command(
        name = "plan",
        description = "Tell what an upgrade or downgrade would do, statement by statement, without doing it.")
final class PlanCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = "How far: head (default), heads, a revision's id, +N; -N, base or an earlier revision to go "
                    + "down.")
    private String target = "head";

    @Option(names = "--sql", description = "Print it as a script that starts from where the database stands.")
    private boolean sql;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    ExitCode execute() {
        if (sql) {
            result().print(aludel().planSql(target));
            result().flush();
            return ExitCode.DONE;
        }
        PlanResult plan = aludel().plan(target);
        if (json) {
            Json.print(result(), PlanJson.plan(plan));
        } else {
            new PlanPrinter(out(), colours()).plan(plan);
        }
        return plan.fails() ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }
}
