package dev.aludel.script;

import dev.aludel.migration.TransactionScope;
import dev.aludel.revision.Revision;
import java.util.List;

/**
 * A revision that is to be written to a file.
 *
 * @param revision its header
 * @param imports lines such as {@code import java.util.List;} beyond the usual ones; Java only
 * @param upgrade the lines of the way up, without indent
 * @param downgrade the lines of the way back, without indent
 * @param members the lines of more members of the class, without indent, a blank line between two; Java only
 * @param transaction how its statements are bound together
 */
public record RevisionDraft(
        Revision revision,
        List<String> imports,
        List<String> upgrade,
        List<String> downgrade,
        List<String> members,
        TransactionScope transaction) {

    /** Copies the lines. */
    public RevisionDraft {
        imports = List.copyOf(imports);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        members = List.copyOf(members);
    }

    /**
     * A revision of two ways and nothing more.
     *
     * @param revision its header
     * @param imports lines such as {@code import java.util.List;} beyond the usual ones; Java only
     * @param upgrade the lines of the way up, without indent
     * @param downgrade the lines of the way back, without indent
     */
    public RevisionDraft(Revision revision, List<String> imports, List<String> upgrade, List<String> downgrade) {
        this(revision, imports, upgrade, downgrade, List.of(), TransactionScope.REVISION);
    }

    /**
     * A revision whose two ways the author is still to write.
     *
     * @param revision its header
     * @return the draft
     */
    public static RevisionDraft empty(Revision revision) {
        return new RevisionDraft(revision, List.of(), List.of(), List.of());
    }
}
