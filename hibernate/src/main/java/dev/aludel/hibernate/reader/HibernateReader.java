package dev.aludel.hibernate.reader;

import dev.aludel.AludelException;
import dev.aludel.hibernate.EntityReader;
import dev.aludel.hibernate.EntityReading;
import dev.aludel.hibernate.HibernateProblem;
import dev.aludel.model.Model;
import dev.aludel.model.ModelFinding;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/** Starts a Hibernate without a database and reads what it makes of entities. */
public final class HibernateReader implements EntityReader {

    /** Makes a reader. */
    public HibernateReader() {}

    @Override
    public Model read(EntityReading reading) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Logger log = Logger.getLogger("org.hibernate");
        Level level = log.getLevel();
        thread.setContextClassLoader(reading.loader());
        log.setLevel(Level.SEVERE); // what it has to say about a missing database is no news here
        try {
            return booted(reading);
        } catch (HibernateException | IllegalArgumentException | IllegalStateException | LinkageError e) {
            throw new AludelException(problem(reading, e), e);
        } finally {
            log.setLevel(level);
            thread.setContextClassLoader(before);
        }
    }

    private static Model booted(EntityReading reading) {
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(reading.loader())
                .build();
        StandardServiceRegistry registry = null;
        try {
            registry = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings(reading))
                    .build();
            MetadataSources sources = new MetadataSources(registry);
            reading.packages().forEach(sources::addPackage);
            reading.classes().forEach(sources::addAnnotatedClassName);
            reading.mappingFiles().forEach(sources::addResource);
            Metadata metadata = sources.buildMetadata();
            // Lengths and checks of Bean Validation, and what generators say about NULL, are known only after this.
            if (metadata instanceof MetadataImplementor ordered) {
                ordered.orderColumns(true); // as Hibernate does before it writes DDL
            }
            SessionFactory factory = metadata.buildSessionFactory();
            try {
                return model(reading, metadata);
            } finally {
                factory.close();
            }
        } finally {
            if (registry != null) {
                StandardServiceRegistryBuilder.destroy(registry);
            }
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
        }
    }

    private static Map<String, Object> settings(EntityReading reading) {
        Map<String, Object> settings = new HashMap<>(reading.properties());
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.hbm2ddl.auto", "none");
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put(
                "jakarta.persistence.database-product-name", reading.server().product());
        settings.put(
                "jakarta.persistence.database-product-version", reading.server().version());
        settings.put(
                "jakarta.persistence.database-major-version", reading.server().major());
        settings.put(
                "jakarta.persistence.database-minor-version", reading.server().minor());
        return settings;
    }

    private static Model model(EntityReading reading, Metadata metadata) {
        List<ModelFinding> findings = new ArrayList<>();
        SharedTables.check(metadata);
        Schema schema = new SchemaTranslation(reading, metadata, findings).schema();
        new MappingFindings(metadata, findings).look();
        return Model.written(schema)
                .withFindings(findings)
                .withOpenForms()
                .withRenames(RenameHints.of(metadata, new Names(reading)));
    }

    private static HibernateProblem problem(EntityReading reading, Throwable failure) {
        String reason = reason(failure);
        if (reason.contains("hibernate.dialect")
                || reason.contains("Unable to resolve name [") && reason.contains("Dialect")) {
            return new HibernateProblem.NoDialect(reading.dialect().displayName(), reason);
        }
        if (reason.contains("no type mapping for org.hibernate.type.SqlTypes")) {
            return new HibernateProblem.NoType(reading.dialect().displayName(), reason);
        }
        return new HibernateProblem.Unmappable(reason);
    }

    /** What the innermost cause says, with the class of one that says nothing. */
    private static String reason(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            String text = message == null || message.isBlank() ? each.getClass().getSimpleName() : message.strip();
            if (reasons.stream().noneMatch(known -> known.contains(text))) {
                reasons.add(text);
            }
        }
        return String.join("; ", reasons);
    }
}
