package dev.aludel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.AludelException;
import dev.aludel.operation.DataOperation.BulkInsert;
import dev.aludel.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @Test
    void quotes_keep_separators_line_breaks_and_quotes() {
        assertThat(rows(Csv.text("id,name\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,plain\n")))
                .containsExactly(List.of("1", "a, \"b\"\r\nc"), List.of("2", "plain"));
    }

    @Test
    void nothing_is_null_and_an_empty_text_in_quotes_is_none() {
        assertThat(rows(Csv.text("id,name\n1,\n2,\"\"\n,x")))
                .containsExactly(Arrays.asList("1", null), List.of("2", ""), Arrays.asList(null, "x"));
    }

    @Test
    void a_mark_at_the_beginning_and_empty_lines_are_passed_over() {
        assertThat(insert(Csv.text("\uFEFF\"id\";name\n\n1;x\n\n").separatedBy(';'))
                        .columns())
                .containsExactly("id", "name");
    }

    @Test
    void a_line_with_another_number_of_values_is_named() {
        assertThatThrownBy(() -> rows(Csv.text("id,name\n1,\"a\nb\"\n2\n")))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("1 values for 2 columns")
                .hasMessageContaining("the text:4");
        assertThatThrownBy(() -> rows(Csv.text("id,name\n1,\"a\n"))).hasMessageContaining("a quote is not closed");
        assertThatThrownBy(() -> rows(Csv.text(""))).hasMessageContaining("names of the columns");
    }

    @Test
    void a_file_is_read_a_part_at_a_time(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.csv");
        List<String> lines = new ArrayList<>(List.of("id"));
        IntStream.range(0, 2_500).mapToObj(String::valueOf).forEach(lines::add);
        Files.write(file, lines);

        List<BulkInsert> inserts = inserts(Csv.file(file.toString()));

        assertThat(inserts).extracting(insert -> insert.rows().size()).containsExactly(1_000, 1_000, 500);
        assertThat(inserts.getLast().rows().getLast()).isEqualTo(List.of("2499"));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> rows(Csv.file("nowhere.csv")))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("nowhere.csv");
    }

    private static List<List<@Nullable Object>> rows(Csv csv) {
        return insert(csv).rows();
    }

    private static BulkInsert insert(Csv csv) {
        return inserts(csv).getFirst();
    }

    private static List<BulkInsert> inserts(Csv csv) {
        Recorder recorder = new Recorder();
        new Operations(recorder).bulkInsert("t", csv);
        return recorder.inserts;
    }

    /** Keeps what is inserted. */
    private static final class Recorder implements OperationSink {

        private final List<BulkInsert> inserts = new ArrayList<>();

        @Override
        public void accept(Operation operation) {
            inserts.add((BulkInsert) operation);
        }

        @Override
        public List<Row> query(String sql, List<@Nullable Object> parameters) {
            throw new UnsupportedOperationException(sql);
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("connection");
        }

        @Override
        public String dialect() {
            return "postgres";
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }

        @Override
        public boolean isOffline() {
            return true;
        }
    }
}
