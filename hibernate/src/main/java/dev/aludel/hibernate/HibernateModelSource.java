package dev.aludel.hibernate;

import dev.aludel.AludelException;
import dev.aludel.config.ModelSettings;
import dev.aludel.dialect.ServerVersion;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JPA entities as a model, read through the Hibernate ORM on their class path, 6.6 or newer. */
public final class HibernateModelSource implements ModelSource {

    private static final String UNIT = "persistence.xml";

    /** Makes a source. */
    public HibernateModelSource() {}

    @Override
    public String key() {
        return "models.entities";
    }

    @Override
    public boolean serves(ModelSettings settings) {
        return !settings.entities().isEmpty();
    }

    @Override
    public List<Path> companions(ModelSettings settings) {
        return BundledHibernate.jars(settings);
    }

    @Override
    public Model load(ModelRequest request) {
        ClassLoader loader = request.loader();
        HibernateVersion version = HibernateVersion.of(loader);
        EntityClasses classes = EntityClasses.in(
                request.settings().classpath(), request.settings().sources());
        PersistenceUnit unit = PersistenceUnit.find(loader, request.settings().classpath());
        Set<String> wanted = wanted(request, classes, unit);
        ServerVersion server = request.server() == null ? Servers.usual(request.dialect()) : request.server();
        EntityReading reading = new EntityReading(
                List.copyOf(wanted),
                packages(request.settings().entities(), loader),
                unit.mappingFiles(),
                properties(request.settings(), unit, loader),
                request.dialect(),
                server,
                loader);
        Model model = new ReaderLoader(loader).reader().read(reading);
        List<ModelFinding> findings = new ArrayList<>(model.findings());
        findings.addAll(forgotten(classes, wanted));
        findings.add(new ModelFinding(
                ModelFinding.Severity.NOTE, "The entities were read through Hibernate ORM " + version, null, null));
        return model.withFindings(findings);
    }

    private static Set<String> wanted(ModelRequest request, EntityClasses classes, PersistenceUnit unit) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : request.settings().entities()) {
            if (name.equals(UNIT)) {
                wanted.addAll(unit.classes());
                continue;
            }
            List<String> covered = classes.named(name);
            wanted.addAll(covered);
            if (covered.isEmpty() && isClass(name, request.loader())) {
                wanted.add(name); // on a class path that is not listed, such as the program's own
            }
        }
        if (wanted.isEmpty() && unit.mappingFiles().isEmpty()) {
            List<String> elsewhere = classes.entities();
            throw new AludelException(new HibernateProblem.NoEntities(
                    request.settings().entities(), elsewhere.subList(0, Math.min(5, elsewhere.size()))));
        }
        return wanted;
    }

    private static boolean isClass(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The packages that have annotations of their own, in {@code package-info.java}. */
    private static List<String> packages(List<String> names, ClassLoader loader) {
        return names.stream()
                .filter(name -> loader.getResource(name.replace('.', '/') + "/package-info.class") != null)
                .toList();
    }

    /** What is said last counts: what Spring Boot chooses, the persistence unit, the configuration. */
    private static Map<String, String> properties(ModelSettings settings, PersistenceUnit unit, ClassLoader loader) {
        Map<String, String> properties = new LinkedHashMap<>(NamingStrategies.ofSpringBoot(loader));
        properties.putAll(unit.properties());
        for (String entry : settings.properties()) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                properties.put(
                        entry.substring(0, equals).strip(),
                        entry.substring(equals + 1).strip());
            }
        }
        return properties;
    }

    private static List<ModelFinding> forgotten(EntityClasses classes, Set<String> wanted) {
        return classes.entities().stream()
                .filter(entity -> !wanted.contains(entity))
                .map(entity -> new ModelFinding(
                        ModelFinding.Severity.WARNING,
                        "Entity " + entity
                                + " is on the class path and is not named in models.entities, so that its table "
                                + "counts as one that shall not be there",
                        entity,
                        "Name it or its package in models.entities, or leave it as it is if the table is another's."))
                .toList();
    }
}
