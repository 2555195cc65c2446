package dev.aludel.dialect.postgres;

import dev.aludel.ddl.Literals;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TableOptions;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What follows the parentheses of CREATE TABLE, in the order its grammar has (manual, CREATE TABLE), and storage parameters
 * as they are written wherever they stand.
 *
 * @param definitions spells names and values
 */
record TableSuffix(PostgresDefinitions definitions) {

    /** A number or a word, which needs no quotes as the value of a parameter. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|[A-Za-z_]+");

    String of(TableOptions options) {
        StringBuilder sql = new StringBuilder();
        if (!options.inherits().isEmpty()) {
            sql.append(options.inherits().stream()
                    .map(this::quoted)
                    .collect(Collectors.joining(", ", " INHERITS (", ")")));
        }
        if (options.partitionBy() != null) {
            sql.append(" PARTITION BY ").append(options.partitionBy());
        }
        if (options.accessMethod() != null) {
            sql.append(" USING ").append(definitions.identifiers().quoted(options.accessMethod()));
        }
        return sql.append(with(options.storage(), definitions.literals())).toString();
    }

    /** {@code WITH (...)} with a leading space; empty without parameters. */
    static String with(Map<String, String> parameters, Literals literals) {
        return parameters.isEmpty() ? "" : " WITH (" + list(parameters, literals) + ")";
    }

    /** Parameters with their values, and commas between. */
    static String list(Map<String, String> parameters, Literals literals) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + value(parameter.getValue(), literals))
                .collect(Collectors.joining(", "));
    }

    private static String value(String value, Literals literals) {
        return PLAIN.matcher(value).matches() ? value : literals.text(value);
    }

    private String quoted(QualifiedName name) {
        return definitions.identifiers().quoted(name);
    }
}
