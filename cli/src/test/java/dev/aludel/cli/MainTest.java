package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.AludelException;
import dev.aludel.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void version_names_aludel_and_java() {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out.toString()).matches("aludel \\d+\\.\\d+\\.\\d+\\S* \\(Java 2\\d.*\\)\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_fits_eighty_columns() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out.toString()).startsWith("Usage: aludel").contains("--config", "Exit codes:");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("aludel: Missing command.", "Try 'aludel --help'.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_option_is_wrong_usage_and_the_right_one_is_suggested() {
        assertThat(run("--confg", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--confg", "--config").doesNotContain("\tat ");
    }

    @Test
    void a_failure_is_one_message_without_a_stack_trace() {
        assertThat(run("fail")).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
            aludel: the vessel is cracked
              at aludel.toml:3
              Use another vessel.
            """);
    }

    @Test
    void a_failure_shows_its_stack_trace_with_debug_wherever_it_is_given() {
        assertThat(run("fail", "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("aludel: the vessel is cracked", "\tat dev.aludel.cli.MainTest");
    }

    @Test
    void a_defect_of_our_own_says_so() {
        assertThat(run("crash")).isEqualTo(1);
        assertThat(err.toString())
                .contains("a defect of Aludel", "IllegalStateException: odd", "--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void the_exit_code_of_a_command_is_passed_on() {
        assertThat(run("no")).isEqualTo(3);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine(new Surroundings(Path.of(""), Map.of()));
        line.addSubcommand(new Fail());
        line.addSubcommand(new Crash());
        line.addSubcommand(new No());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private record Cracked() implements Problem {
        @Override
        public String what() {
            return "the vessel is cracked";
        }

        @Override
        public Optional<String> where() {
            return Optional.of("aludel.toml:3");
        }

        @Override
        public Optional<String> next() {
            return Optional.of("Use another vessel.");
        }
    }

    @Command(name = "fail")
    private static final class Fail implements Runnable {
        @Override
        public void run() {
            throw new AludelException(new Cracked());
        }
    }

    @Command(name = "crash")
    private static final class Crash implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("odd");
        }
    }

    @Command(name = "no")
    private static final class No implements Callable<Integer> {
        @Override
        public Integer call() {
            return ExitCode.ANSWER_IS_NO.number();
        }
    }
}
