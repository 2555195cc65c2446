package dev.aludel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** The entry point of the command {@code aludel}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(
                commandLine(Surroundings.ofProcess()).setOut(out).setErr(err).execute(arguments));
    }

    /**
     * Runs one command in this JVM, which goes on afterwards. Nobody is there to be asked, and nothing is coloured.
     *
     * @param workingDirectory the folder it is run in
     * @param environment its environment variables
     * @param out takes what it prints
     * @param err takes its messages
     * @param arguments the command line
     * @return its exit code, as the process would end with
     */
    public static int run(
            Path workingDirectory,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        return commandLine(new Surroundings(workingDirectory, environment))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }

    /** The command line with all its commands. */
    static CommandLine commandLine(Surroundings surroundings) {
        AludelCommand root = new AludelCommand(surroundings);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new InitCommand())
                .addSubcommand(new RevisionCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new InspectCommand())
                .addSubcommand(new UpgradeCommand())
                .addSubcommand(new DowngradeCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new LintCommand())
                .addSubcommand(new SafeUpgradeCommand())
                .addSubcommand(new HealthCommand())
                .addSubcommand(new BaselineCommand())
                .addSubcommand(new DriftCommand())
                .addSubcommand(new OrphansCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new BackupsCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CurrentCommand())
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new HeadsCommand())
                .addSubcommand(new BranchesCommand())
                .addSubcommand(new ShowCommand())
                .addSubcommand(new EditCommand())
                .addSubcommand(new MergeCommand())
                .addSubcommand(new StampCommand())
                .addSubcommand(new EnsureVersionCommand())
                .addSubcommand(new ListTemplatesCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageReport());
        line.setExecutionExceptionHandler(new FailureReport(root::debug));
        return line;
    }
}
