package dev.aludel.hibernate.reader;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;

/**
 * What Hibernate knows only as statements: named enum types with their casts, and what the team added itself.
 *
 * @param enums enum types
 * @param others everything else
 */
record AuxiliaryObjects(List<EnumType> enums, List<NativeObject> others) {

    private static final Pattern ENUM =
            Pattern.compile("(?is)create\\s+type\\s+(\\S+)\\s+as\\s+enum\\s*\\((.*)\\)\\s*");
    private static final Pattern CAST = Pattern.compile("(?is)create\\s+cast\\s*\\((.+?)\\s+as\\s+(.+?)\\).*");
    private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

    AuxiliaryObjects {
        enums = List.copyOf(enums);
        others = List.copyOf(others);
    }

    static AuxiliaryObjects of(Metadata metadata, SqlStringGenerationContext context, Names names) {
        Dialect dialect = metadata.getDatabase().getDialect();
        List<EnumType> enums = new ArrayList<>();
        List<NativeObject> others = new ArrayList<>();
        for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (!object.appliesToDialect(dialect)) {
                continue;
            }
            List<String> statements;
            List<String> removal;
            try {
                statements = List.of(object.sqlCreateStrings(context));
                removal = List.of(object.sqlDropStrings(context));
            } catch (RuntimeException e) {
                continue; // a database without named enum types: the labels are in the column's type or check there
            }
            List<String> rest = new ArrayList<>();
            for (String statement : statements) {
                Matcher type = ENUM.matcher(statement.strip());
                Matcher cast = CAST.matcher(statement.strip());
                if (type.matches()) {
                    enums.add(new EnumType(qualified(type.group(1), names), labels(type.group(2)), null));
                } else if (cast.matches()) {
                    others.add(cast(
                            statement.strip(),
                            cast.group(1).strip(),
                            cast.group(2).strip()));
                } else {
                    rest.add(statement.strip());
                }
            }
            if (!rest.isEmpty() && !removal.isEmpty()) {
                others.add(new NativeObject(
                        "auxiliary object", QualifiedName.of(object.getExportIdentifier()), null, rest, removal));
            }
        }
        return new AuxiliaryObjects(enums, others);
    }

    private static NativeObject cast(String statement, String from, String to) {
        String name = "(" + from + " AS " + to + ")";
        return new NativeObject("cast", QualifiedName.of(name), null, List.of(statement), List.of("DROP CAST " + name));
    }

    private static QualifiedName qualified(String sql, Names names) {
        int dot = sql.lastIndexOf('.');
        return dot < 0
                ? QualifiedName.of(names.written(sql))
                : new QualifiedName(names.written(sql.substring(0, dot)), names.written(sql.substring(dot + 1)));
    }

    private static List<String> labels(String list) {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(list);
        while (label.find()) {
            labels.add(label.group(1).replace("''", "'"));
        }
        return labels;
    }
}
