package dev.aludel.dialect.h2;

import dev.aludel.schema.Dependency;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that the SQL of an object holds, any of which may be that of another object. H2 keeps no account of what needs
 * what that could be read.
 *
 * @param by the object
 * @param names the names; columns and functions may be among them
 */
record H2Mention(ObjectReference by, Set<QualifiedName> names) {

    /** Copies the names. */
    H2Mention {
        names = Set.copyOf(names);
    }

    /** What mentions come to in a schema: those that are there and stand alone. */
    static List<Dependency> in(Schema schema, Collection<H2Mention> mentions) {
        List<ObjectReference> objects = Stream.of(
                        schema.tables().stream().map(ObjectReference::of),
                        schema.enums().stream().map(ObjectReference::of),
                        schema.views().stream().map(ObjectReference::of),
                        schema.sequences().stream().map(ObjectReference::of),
                        schema.routines().stream().map(ObjectReference::of),
                        schema.natives().stream()
                                .filter(object -> object.table() == null && !H2NativeReader.isComment(object))
                                .map(ObjectReference::of))
                .flatMap(each -> each)
                .toList();
        return mentions.stream()
                .flatMap(mention -> objects.stream()
                        .filter(object -> mention.names().contains(object.name()) && !object.equals(mention.by()))
                        .map(object -> new Dependency(mention.by(), object, null)))
                .distinct()
                .toList();
    }
}
