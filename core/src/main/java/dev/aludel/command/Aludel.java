package dev.aludel.command;

import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.config.AludelConfig;
import dev.aludel.model.SchemaReference;
import dev.aludel.runtime.RecoveryPolicy;
import dev.aludel.runtime.RunListener;
import dev.aludel.runtime.RunResult;
import dev.aludel.runtime.UnfinishedStep;
import dev.aludel.schema.Schema;
import dev.aludel.script.ProjectTemplate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything Aludel does, for programs: one method per verb. Each opens what it needs, works, closes it, gives a result
 * and prints nothing. What goes wrong is an {@link dev.aludel.AludelException} whose problem says what, where and what to
 * do next; a verb that fails because of its input has changed nothing.
 *
 * <pre>{@code
 * Aludel.of(AludelConfig.forUrl("sqlite:///app.db", Path.of("migrations"))).upgrade("head");
 * }</pre>
 *
 * <p>Immutable; a value may be kept and used again, also from several threads.
 */
public final class Aludel {

    private final AludelConfig config;
    private final RunListener listener;

    private Aludel(AludelConfig config, RunListener listener) {
        this.config = config;
        this.listener = listener;
    }

    /**
     * Aludel for a project. Nothing is read yet.
     *
     * @param config the project's configuration, see {@link AludelConfig#forUrl} and {@code ConfigLoader}
     * @return the facade
     */
    public static Aludel of(AludelConfig config) {
        return new Aludel(config, RunListener.SILENT);
    }

    /**
     * Begins a project: a folder for migrations and, unless it is there, a configuration file.
     *
     * @param workingDirectory where {@code aludel.toml} goes
     * @param folder the folder of the migrations, relative to it; made, or there and empty
     * @param template one of {@link #templates()}, usually {@code generic}
     * @return what was made
     */
    public static InitResult init(Path workingDirectory, Path folder, String template) {
        return Init.run(workingDirectory, folder, template);
    }

    /**
     * The templates a project can begin with.
     *
     * @return name to description, in order
     */
    public static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        for (ProjectTemplate template : ProjectTemplate.values()) {
            templates.put(template.templateName(), template.description());
        }
        return templates;
    }

    /**
     * The same project, with somebody who is told what a run does while it does it.
     *
     * @param value the listener
     * @return another facade
     */
    public Aludel withListener(RunListener value) {
        return new Aludel(config, value);
    }

    /**
     * The configuration.
     *
     * @return what was given
     */
    public AludelConfig config() {
        return config;
    }

    /**
     * Applies revisions up to the targets.
     *
     * @param targets for example {@code head}, {@code heads}, a revision's id or {@code +1}; at least one
     * @return what was done; no steps when everything was applied already
     */
    public RunResult upgrade(String... targets) {
        return upgrade(UpgradeRequest.to(targets));
    }

    /**
     * Applies revisions. Refuses when a revision was changed after it had been applied, unless the request accepts that;
     * what it accepts is recorded in the history.
     *
     * @param request how far to go
     * @return what was done
     */
    public RunResult upgrade(UpgradeRequest request) {
        return new Upgrade(new Project(config)).run(request, listener);
    }

    /**
     * Writes an upgrade as SQL, without a connection.
     *
     * @param range the target, or {@code from:to} where the database is not empty
     * @return the script
     */
    public String upgradeSql(String range) {
        return new Upgrade(new Project(config)).sql(range);
    }

    /**
     * Tells what an upgrade or a downgrade would do, without doing it. Reads the database; creates nothing.
     *
     * @param target how far; a revision below where the database stands means a downgrade, as do {@code -1} and
     *     {@code base}
     * @return each step with its statements and what to know about them
     */
    public PlanResult plan(String target) {
        return new Plan(new Project(config)).run(target);
    }

    /**
     * Writes what an upgrade or a downgrade would do as SQL, from where the database stands.
     *
     * @param target how far, as for {@link #plan}
     * @return the script
     */
    public String planSql(String target) {
        return new Plan(new Project(config)).sql(target);
    }

    /**
     * Looks for hazards in revision files: what they lose, where they may fail, whom they keep waiting. Needs no database
     * unless the range says {@code current}.
     *
     * @param range {@code a:b}, {@code a:}, {@code :b}; {@code null} for all
     * @return the revisions with what was found in them
     */
    public LintResult lint(@Nullable String range) {
        return new Lint(new Project(config)).run(Optional.ofNullable(range));
    }

    /**
     * Looks for hazards in the revisions that the database has not applied yet.
     *
     * @return the revisions with what was found in them
     */
    public LintResult lintPending() {
        return new Lint(new Project(config)).pending();
    }

    /**
     * Takes revisions back down to the target.
     *
     * @param target for example {@code -1}, a revision's id or {@code base}
     * @return what was done
     */
    public RunResult downgrade(String target) {
        return downgrade(target, RecoveryPolicy.DEFAULT);
    }

    /**
     * Takes revisions back down to the target.
     *
     * @param target for example {@code -1}, a revision's id or {@code base}
     * @param recovery what to do about a run that was broken off
     * @return what was done
     */
    public RunResult downgrade(String target, RecoveryPolicy recovery) {
        return new Downgrade(new Project(config)).run(target, recovery, listener);
    }

    /**
     * Writes a downgrade as SQL, without a connection.
     *
     * @param range {@code from:to}
     * @return the script
     */
    public String downgradeSql(String range) {
        return new Downgrade(new Project(config)).sql(range);
    }

    /**
     * Writes the version table without running anything. Compares with the database first: where the revisions make
     * something that is not there, it refuses.
     *
     * @param targets the revisions the database is said to be at
     * @param purge whether to empty the table first, whatever it holds
     * @return the rows before and after
     */
    public RunResult stamp(List<String> targets, boolean purge) {
        return new Stamp(new Project(config)).run(targets, purge, false, listener);
    }

    /**
     * Writes the version table without running anything and without comparing.
     *
     * @param targets the revisions the database is said to be at
     * @param purge whether to empty the table first, whatever it holds
     * @return the rows before and after
     */
    public RunResult stampAnyway(List<String> targets, boolean purge) {
        return new Stamp(new Project(config)).run(targets, purge, true, listener);
    }

    /**
     * Writes a stamp as SQL, without a connection.
     *
     * @param ranges the targets, or {@code from:to}
     * @return the script
     */
    public String stampSql(List<String> ranges) {
        return new Stamp(new Project(config)).sql(ranges);
    }

    /**
     * Looks where the database stands. Creates nothing.
     *
     * @return the revisions of its version table
     */
    public CurrentResult current() {
        return new Current(new Project(config)).run();
    }

    /**
     * Looks for revisions that a run had begun to apply or to undo when it was broken off; while a run is under way, its
     * revision is one of them. Creates nothing.
     *
     * @return the steps that are not finished; none as a rule
     */
    public List<UnfinishedStep> unfinished() {
        return new Project(config).unfinished();
    }

    /**
     * Looks through everything that can be wrong with the project, without a database: configuration, revision files, and
     * the schema. Never fails because of what it finds.
     *
     * @return what was found
     */
    public ValidationResult validate() {
        return new Validate(new Project(config)).run();
    }

    /**
     * The same, and whether the database's applied revisions are still what they were when they were applied.
     *
     * @return what was found
     */
    public ValidationResult validateWithDatabase() {
        return new Validate(new Project(config)).withDatabase();
    }

    /**
     * Looks how things stand with the database: where it is, what is pending, what does not fit. Creates nothing.
     *
     * @return what was found
     */
    public StatusResult status() {
        return new Status(new Project(config)).run();
    }

    /**
     * Lists revisions, newest first.
     *
     * @param range {@code a:b}, {@code a:}, {@code :b}; {@code null} for all
     * @param indicateCurrent whether to ask the database where it stands
     * @return the revisions
     */
    public HistoryResult history(@Nullable String range, boolean indicateCurrent) {
        return new History(new Project(config)).run(Optional.ofNullable(range), indicateCurrent);
    }

    /**
     * Lists what was done to the database, newest first. Creates nothing.
     *
     * @return the rows of its history table; none when it has none yet
     */
    public AppliedHistory appliedHistory() {
        return new History(new Project(config)).applied();
    }

    /**
     * Lists the revisions that nothing follows.
     *
     * @param resolveDependencies whether to leave out those that another one depends on
     * @return the heads
     */
    public List<RevisionView> heads(boolean resolveDependencies) {
        return new Heads(new Project(config)).run(resolveDependencies);
    }

    /**
     * Lists the revisions that several follow.
     *
     * @return them with those that follow
     */
    public List<BranchPoint> branches() {
        return new Heads(new Project(config)).branches();
    }

    /**
     * Shows revisions in full.
     *
     * @param target what to show, for example an id, {@code head}, {@code current}, {@code head-1}
     * @return the revisions it means; empty for {@code base}
     */
    public List<RevisionView> show(String target) {
        return new Show(new Project(config)).run(target);
    }

    /**
     * Writes a new, empty revision.
     *
     * @param request what to write
     * @return the revision and its file
     */
    public RevisionResult revision(RevisionRequest request) {
        return new RevisionWriting(new Project(config)).run(request);
    }

    /**
     * Writes a revision that joins several.
     *
     * @param request what to write; its heads are joined, all of them when it names none
     * @return the revision and its file
     */
    public RevisionResult merge(RevisionRequest request) {
        return new RevisionWriting(new Project(config)).merge(request);
    }

    /**
     * Creates the version table and the history table where they are not there.
     *
     * @return whether the version table was created
     */
    public boolean ensureVersion() {
        return new EnsureVersion(new Project(config)).run();
    }

    /**
     * Writes the creation of both tables as SQL, without a connection.
     *
     * @return the script
     */
    public String ensureVersionSql() {
        return new EnsureVersion(new Project(config)).sql();
    }

    /**
     * Compares the database with the models and says what differs. Leaves no trace in any database.
     *
     * @param request what to compare
     * @return what differs
     */
    public CheckResult check(ComparisonRequest request) {
        return new Autogenerate(new Project(config)).check(request);
    }

    /**
     * Compares the database with the models and writes a revision that makes the one like the other, with the way back.
     * Leaves no trace in any database.
     *
     * @param revision what to write
     * @param request what to compare
     * @return the revision and what it is for; no revision when nothing differs
     */
    public AutogenerateResult autogenerate(RevisionRequest revision, ComparisonRequest request) {
        return new Autogenerate(new Project(config)).run(revision, request);
    }

    /**
     * Compares any two schemas. Leaves no trace in any database.
     *
     * @param from the first
     * @param to the second
     * @param renames renames that are known, each as {@code old:new}
     * @param decider who decides about others
     * @return what leads from the first to the second
     */
    public DiffResult diff(SchemaReference from, SchemaReference to, List<String> renames, RenameDecider decider) {
        return new Diff(new Project(config)).run(from, to, renames, decider);
    }

    /**
     * Writes the schema of the database to a file, from which it can be compared later. Reads the database only.
     *
     * @param file the file; one that is there is written over
     * @return the schema
     */
    public Schema saveSnapshot(Path file) {
        return new SnapshotSaving(new Project(config)).run(file);
    }

    /**
     * Backs up the whole database into a file of the folder of backups, reads it back, and writes a label with its checksum
     * beside it.
     *
     * @param told is told how it gets on
     * @return the backup
     */
    public BackupResult backup(BackupListener told) {
        return new BackupMaking(new Project(config), told).run();
    }

    /**
     * Lists the backups in the folder of backups.
     *
     * @param verify whether to compare them with their checksums, for which all of them are read
     * @return them, newest first
     */
    public BackupsResult backups(boolean verify) {
        return new BackupList(new Project(config)).list(verify);
    }

    /**
     * Deletes old backups of this database.
     *
     * @param number how many of the newest are kept, at least 1
     * @return those that are left and those that were deleted
     */
    public BackupsResult keepBackups(int number) {
        return new BackupList(new Project(config)).keep(number);
    }

    /**
     * Looks at everything that would speak against a restore, and tells what it would do. Changes nothing.
     *
     * @param request which backup
     * @return what would be done
     */
    public RestoreReview reviewRestore(RestoreRequest request) {
        return new Restore(new Project(config), BackupListener.SILENT).review(request);
    }

    /**
     * Puts the database back to what it was when a backup was made. Asks nobody.
     *
     * @param request which backup
     * @param told is told how it gets on
     * @return what was done
     */
    public RestoreResult restore(RestoreRequest request, BackupListener told) {
        return new Restore(new Project(config), told).run(request);
    }

    /**
     * Upgrades with everything around it: looks through the project, tells what it is about to do, backs the database up,
     * asks, upgrades, and verifies what came of it.
     *
     * @param request how far, and with what
     * @param attendant is told of each part, and is asked
     * @return what came of it
     * @throws dev.aludel.AludelException when the upgrade fails; the message names the backup and how to restore it
     */
    public SafeUpgradeResult safeUpgrade(SafeUpgradeRequest request, SafeUpgradeAttendant attendant) {
        return new SafeUpgrade(new Project(config), request, attendant).run();
    }

    /**
     * Looks whether the database is as it should be. Reads only.
     *
     * @return what was looked at and what is wrong; a database that cannot be reached is one that is not well
     */
    public HealthResult health() {
        return new Health(new Project(config)).run();
    }

    /**
     * Lists the tables and views of the database with their sizes.
     *
     * @return them
     */
    public InspectResult inspect() {
        return new Inspect(new Project(config)).all();
    }

    /**
     * Looks at one table in full.
     *
     * @param table its name, with its schema where that is not the default one
     * @param rows how many of its rows to read
     * @return the table
     */
    public TableInspection inspect(String table, int rows) {
        return new Inspect(new Project(config)).table(table, rows);
    }

    /**
     * Looks for rows that refer to nothing. Reads only.
     *
     * @param request where to look
     * @return what was found
     */
    public OrphansResult orphans(OrphansRequest request) {
        return new Orphans(new Project(config)).find(request);
    }

    /**
     * Deletes rows that refer to nothing, and then those that referred to them, until none is left. Asks nobody.
     *
     * @param request where to look
     * @return what was found, and how many rows were deleted
     */
    public OrphansResult deleteOrphans(OrphansRequest request) {
        return new Orphans(new Project(config)).delete(request);
    }

    /**
     * Writes the first revision of a database that is there already, proves on an empty database that it makes the same
     * schema, and stamps the database with it. Where that fails there is no file, and no stamp.
     *
     * @param request what to write
     * @return the revision
     */
    public BaselineResult baseline(RevisionRequest request) {
        return new Baseline(new Project(config)).run(request);
    }

    /**
     * Compares the database with what its own revisions make in a scratch database. Leaves no trace in any database.
     *
     * @return what was done to it by hand, and the script that undoes it
     */
    public DriftResult drift() {
        return new Drift(new Project(config)).run();
    }

    /**
     * Writes a revision for what was done to the database by hand, proves it in a scratch database, and stamps the database
     * with it.
     *
     * @param request what to write
     * @return what was done by hand, and the revision; none when nothing was
     */
    public DriftResult adoptDrift(RevisionRequest request) {
        return new Drift(new Project(config)).adopt(request);
    }
}
