package dev.aludel.autogenerate.compare;

import dev.aludel.operation.Existing;
import dev.aludel.operation.IndexOperation.SetIndexComment;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexElement;
import java.util.List;
import java.util.stream.Collectors;

/** Compares indexes of tables and views. One that says something else, or is not valid, is dropped and created. */
final class IndexComparator {

    private final Changes changes;

    IndexComparator(Changes changes) {
        this.changes = changes;
    }

    void compare(Inventory from, Inventory to) {
        PartComparator.presence(Part.Kind.INDEX, from, to, changes);
        PartComparator.both(Part.Kind.INDEX, Index.class, from, to, this::compare);
    }

    private void compare(Part part, Index before, Index after) {
        differ(part, before, after);
        if (before.withComment(after.comment()).equals(after)) {
            changes.alter(
                    part,
                    new SetIndexComment(part.name(), after.name(), after.comment(), Existing.of(before.comment())));
            return;
        }
        changes.replace(part);
    }

    private void differ(Part part, Index before, Index after) {
        PartComparator.attribute(changes, part, "keys", before, after, index -> words(index.elements()));
        PartComparator.attribute(changes, part, "unique", before, after, Index::unique);
        PartComparator.attribute(changes, part, "method", before, after, Index::method);
        PartComparator.attribute(changes, part, "include", before, after, Index::include);
        PartComparator.attribute(changes, part, "predicate", before, after, Index::where);
        PartComparator.attribute(changes, part, "nulls not distinct", before, after, Index::nullsNotDistinct);
        PartComparator.attribute(changes, part, "storage", before, after, Index::storage);
        PartComparator.attribute(changes, part, "comment", before, after, Index::comment);
        PartComparator.attribute(changes, part, "valid", before, after, Index::valid);
    }

    private static String words(List<IndexElement> elements) {
        return elements.stream().map(IndexComparator::words).collect(Collectors.joining(", "));
    }

    private static String words(IndexElement element) {
        StringBuilder words =
                new StringBuilder(element.column() == null ? "(" + element.expression() + ")" : element.column());
        if (element.prefixLength() != null) {
            words.append("(").append(element.prefixLength()).append(")");
        }
        if (element.collation() != null) {
            words.append(" collate ").append(element.collation());
        }
        if (element.operatorClass() != null) {
            words.append(" ").append(element.operatorClass());
        }
        if (element.descending()) {
            words.append(" desc");
        }
        if (element.nulls() != null) {
            words.append(element.nulls() == IndexElement.NullsOrder.FIRST ? " nulls first" : " nulls last");
        }
        return words.toString();
    }
}
