package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.runtime.RunListener.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

    @Test
    void elsewhere_than_on_a_terminal_there_are_few_lines() {
        StringWriter text = new StringWriter();
        ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text, true), false);

        for (int rows = 0; rows <= 200_000; rows += 1_000) {
            printer.show(new Progress("change rows of users in batches", rows, 200_000, 0, 10_000));
        }

        assertThat(text.toString().lines())
                .containsExactly(
                        "",
                        "  0 of about 200,000 rows, 10,000 rows/s, 20.0 s left",
                        "  200,000 of about 200,000 rows, 10,000 rows/s");
        assertThat(printer.finish()).isTrue();
        assertThat(printer.finish()).isFalse();
    }

    @Test
    void on_a_terminal_a_bar_grows_in_its_place() {
        StringWriter text = new StringWriter();
        ProgressPrinter printer = new ProgressPrinter(new PrintWriter(text, true), true);

        printer.show(new Progress("work", 0, 10, 0, 0));
        printer.show(new Progress("work", 9, 10, 1, 2.5));
        printer.finish();

        assertThat(text.toString().split("\r\u001b\\[K"))
                .containsExactly(
                        System.lineSeparator(),
                        "  [..............................] 0 of about 10 rows",
                        "  [###########################...] 9 of about 10 rows, 3 rows/s, 400 ms left, 1 refused"
                                + System.lineSeparator());
    }
}
