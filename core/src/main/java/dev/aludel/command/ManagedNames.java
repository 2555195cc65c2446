package dev.aludel.command;

import dev.aludel.autogenerate.compare.ComparisonOptions.ComparedName;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a database is known to revisions: the things whose names stand in one of their files. That is told from the text,
 * as a revision in SQL says what it makes in no other way; a name too many means only that a revision which drops the thing
 * is put up for review.
 */
final class ManagedNames {

    private final Predicate<String> mentioned;
    private final Set<ComparedName> names = new HashSet<>();

    private ManagedNames(Predicate<String> mentioned) {
        this.mentioned = mentioned;
    }

    /**
     * The known things of a database.
     *
     * @param there what is in it
     * @param mentioned whether a revision has a name in it
     */
    static Set<ComparedName> of(Schema there, Predicate<String> mentioned) {
        ManagedNames managed = new ManagedNames(mentioned);
        there.namespaces().forEach(name -> managed.add("namespace", QualifiedName.of(name), ""));
        there.extensions().forEach(each -> managed.add("extension", QualifiedName.of(each.name()), ""));
        there.tables().forEach(each -> managed.add("table", each.name(), ""));
        there.views().forEach(each -> managed.add("view", each.name(), ""));
        there.enums().forEach(each -> managed.add("enum", each.name(), ""));
        there.sequences().forEach(each -> managed.add("sequence", each.name(), ""));
        there.routines().forEach(each -> managed.add("routine", each.name(), each.arguments()));
        there.natives()
                .forEach(each -> managed.add(
                        "native", each.name(), ObjectReference.of(each).detail()));
        return managed.names;
    }

    private void add(String kind, QualifiedName name, String detail) {
        if (mentioned.test(name.name())) {
            names.add(new ComparedName(kind, name, detail));
        }
    }
}
