package dev.aludel.model;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schemas, in the sense of SQL, that something of a schema lives in. */
public final class Namespaces {

    private Namespaces() {}

    /**
     * Those beside the default one: that are named as such, and that something has in its name.
     *
     * @param schema the schema
     * @return their names in order
     */
    public static List<String> of(Schema schema) {
        TreeSet<String> names = new TreeSet<>(schema.namespaces());
        names(schema).map(QualifiedName::schema).forEach(name -> {
            if (name != null) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    private static Stream<QualifiedName> names(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(each -> each.name()),
                        schema.enums().stream().map(each -> each.name()),
                        schema.sequences().stream().map(each -> each.name()),
                        schema.views().stream().map(each -> each.name()),
                        schema.routines().stream().map(each -> each.name()),
                        schema.natives().stream().map(each -> each.name()))
                .flatMap(each -> each);
    }
}
