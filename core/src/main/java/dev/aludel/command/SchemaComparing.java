package dev.aludel.command;

import dev.aludel.AludelException;
import dev.aludel.autogenerate.compare.Comparison;
import dev.aludel.autogenerate.compare.ComparisonOptions;
import dev.aludel.autogenerate.compare.ComparisonProblem;
import dev.aludel.autogenerate.compare.Difference;
import dev.aludel.autogenerate.compare.RenameDecider;
import dev.aludel.autogenerate.compare.RenameInstructions;
import dev.aludel.autogenerate.compare.SchemaComparator;
import dev.aludel.dialect.Dialect;
import dev.aludel.migration.MigrationEnvironment;
import dev.aludel.model.Aligned;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.ModelProblem;
import dev.aludel.model.ModelRename;
import dev.aludel.model.SchemaAlignment;
import dev.aludel.model.ScratchSupply;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is there with a model: cheaply at first, and exactly where something seems to differ. */
final class SchemaComparing {

    private final Dialect dialect;
    private final SchemaAlignment alignment;
    private final MigrationEnvironment environment;

    SchemaComparing(Dialect dialect, ScratchSupply scratch, MigrationEnvironment environment) {
        this.dialect = dialect;
        this.alignment = new SchemaAlignment(dialect, scratch);
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @param there what is there, as the database wrote it
     * @param model what is wanted
     * @param request how, and which renames are known
     * @param mentioned whether a revision has a name in it; always true where everything is managed
     */
    Compared compare(Schema there, Model model, ComparisonRequest request, Predicate<String> mentioned) {
        refuseWrong(model);
        RenameInstructions told = RenameInstructions.parse(request.renames(), request.decider());
        ComparisonOptions options = options().withRenames(hinted(model, told));
        Aligned aligned = alignment.align(there, model);
        if (!aligned.refusals().isEmpty()) {
            throw new AludelException(new ModelProblem.RefusedByDatabase(aligned.refusals()));
        }
        SchemaComparator quiet = new SchemaComparator(dialect, options.withRenames(RenameDecider.undecided()));
        Comparison first = quiet.compare(aligned.there(), aligned.wanted());
        if (first.differences().stream().anyMatch(difference -> difference.kind() == Difference.Kind.CHANGED)) {
            aligned = alignment.settle(aligned);
        }
        boolean unwanted =
                first.differences().stream().anyMatch(difference -> difference.kind() == Difference.Kind.UNWANTED);
        if (unwanted) {
            options = options.withManaged(ManagedNames.of(there, mentioned.or(renamed(told, model)::contains)));
        }
        SchemaComparator comparator = new SchemaComparator(dialect, options);
        Comparison comparison = comparator.compare(aligned.there(), aligned.wanted());
        List<String> unused = told.unused(comparison.renames()).stream()
                .map(RenameInstructions.Instruction::toString)
                .toList();
        if (!unused.isEmpty()) {
            throw new AludelException(new ComparisonProblem.UnknownRename(unused));
        }
        return new Compared(comparator, comparison, aligned, model, environment);
    }

    private ComparisonOptions options() {
        return ComparisonOptions.DEFAULTS
                .withCompareType(environment.compareType())
                .withCompareServerDefault(environment.compareServerDefault())
                .withIncludeSchema(environment::includeSchema)
                .withIncludeName(each -> environment.includeName(each.kind(), each.name(), each.detail()));
    }

    private static void refuseWrong(Model model) {
        List<ModelFinding> errors = model.findings().stream()
                .filter(finding -> finding.severity() == ModelFinding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new AludelException(new ModelProblem.WrongModels(errors));
        }
    }

    /** What somebody says is renamed is known to them. */
    private static Set<String> renamed(RenameInstructions told, Model model) {
        Stream<String> names = Stream.concat(
                told.instructions().stream().map(RenameInstructions.Instruction::from),
                model.renames().stream().map(ModelRename::from));
        return names.flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("\\."))))
                .collect(Collectors.toSet());
    }

    /** What the user says wins over what the model says; a hint that fits nothing any more is no matter. */
    private static RenameDecider hinted(Model model, RenameInstructions told) {
        if (model.renames().isEmpty()) {
            return told;
        }
        List<RenameInstructions.Instruction> hints = new ArrayList<>(told.instructions());
        model.renames().forEach(each -> hints.add(new RenameInstructions.Instruction(each.from(), each.to())));
        return new RenameInstructions(hints, told.otherwise());
    }
}
