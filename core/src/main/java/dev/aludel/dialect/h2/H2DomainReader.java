package dev.aludel.dialect.h2;

import dev.aludel.ddl.TypeCompiler;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NativeObject;
import dev.aludel.schema.ObjectReference;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads domains: one that is nothing but an enum is a named enum of the model, any other is known by its statements. */
final class H2DomainReader {

    private static final String DOMAINS = "SELECT * FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA IN";
    private static final String CHECKS = "SELECT * FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS WHERE DOMAIN_SCHEMA IN";

    private final H2Catalog catalog;
    private final H2TypeReader types;
    private final TypeCompiler compiler;
    private final H2ConstraintReader constraints;
    private final Map<QualifiedName, List<String>> checks = new HashMap<>();
    private final Map<QualifiedName, String> comments = new HashMap<>();
    private final Map<QualifiedName, EnumType> enums = new LinkedHashMap<>();
    private final List<NativeObject> natives = new ArrayList<>();
    private final List<H2Mention> mentions = new ArrayList<>();

    private H2DomainReader(
            H2Catalog catalog, H2TypeReader types, TypeCompiler compiler, H2ConstraintReader constraints) {
        this.catalog = catalog;
        this.types = types;
        this.compiler = compiler;
        this.constraints = constraints;
    }

    static H2DomainReader read(
            H2Catalog catalog, H2TypeReader types, TypeCompiler compiler, H2ConstraintReader constraints)
            throws SQLException {
        H2DomainReader reader = new H2DomainReader(catalog, types, compiler, constraints);
        catalog.ask(CHECKS, "ORDER BY CONSTRAINT_NAME", reader::takeCheck);
        catalog.ask(DOMAINS, "ORDER BY DOMAIN_SCHEMA, DOMAIN_NAME", reader::take);
        return reader;
    }

    List<EnumType> enums() {
        return List.copyOf(enums.values());
    }

    /** Domains that are more than an enum. */
    List<NativeObject> natives() {
        return List.copyOf(natives);
    }

    /** What domains name. */
    List<H2Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** The type of a column of a domain. */
    SqlType typeOf(QualifiedName domain) {
        EnumType type = enums.get(domain);
        return type == null ? new SqlType.Native(H2Identifiers.INSTANCE.quoted(domain)) : type.asType();
    }

    /** The comment of a domain, which its columns show as their own; {@code null} for none. */
    @Nullable
    String commentOf(QualifiedName domain) {
        return comments.get(domain);
    }

    private QualifiedName takeCheck(ResultSet row) throws SQLException {
        QualifiedName domain = catalog.name(row, "DOMAIN_SCHEMA", "DOMAIN_NAME");
        String name = row.getString("CONSTRAINT_NAME");
        String named = H2Comparison.isGivenByDatabase(name)
                ? ""
                : "CONSTRAINT " + H2Identifiers.INSTANCE.quoted(catalog.name(name)) + " ";
        checks.computeIfAbsent(domain, added -> new ArrayList<>())
                .add("ALTER DOMAIN " + H2Identifiers.INSTANCE.quoted(domain) + " ADD " + named + "CHECK ("
                        + constraints.check(row.getString("CONSTRAINT_SCHEMA"), name) + ")");
        return domain;
    }

    private QualifiedName take(ResultSet row) throws SQLException {
        QualifiedName name = catalog.name(row, "DOMAIN_SCHEMA", "DOMAIN_NAME");
        String quoted = H2Identifiers.INSTANCE.quoted(name);
        SqlType type = types.ofDomain(row);
        String comment = row.getString("REMARKS");
        if (comment != null) {
            comments.put(name, comment);
        }
        if (type instanceof SqlType.Enumeration labels && isNothingElse(row, name)) {
            enums.put(name, new EnumType(name, labels.values(), comment));
            return name;
        }
        StringBuilder create = new StringBuilder("CREATE DOMAIN " + quoted + " AS " + compiler.sql(type));
        Set<QualifiedName> named = new LinkedHashSet<>();
        append(create, " DEFAULT ", row.getString("DOMAIN_DEFAULT"), named);
        append(create, " ON UPDATE ", row.getString("DOMAIN_ON_UPDATE"), named);
        if (row.getString("PARENT_DOMAIN_NAME") != null) {
            named.add(catalog.name(row, "PARENT_DOMAIN_SCHEMA", "PARENT_DOMAIN_NAME"));
        }
        List<String> definition = new ArrayList<>(List.of(create.toString()));
        checks.getOrDefault(name, List.of()).stream().sorted().forEach(definition::add);
        if (comment != null) {
            definition.add("COMMENT ON DOMAIN " + quoted + " IS " + new H2Literals().text(comment));
        }
        NativeObject domain = new NativeObject("domain", name, null, definition, List.of("DROP DOMAIN " + quoted));
        natives.add(domain);
        mentions.add(new H2Mention(ObjectReference.of(domain), named));
        return name;
    }

    private boolean isNothingElse(ResultSet row, QualifiedName name) throws SQLException {
        return row.getString("DOMAIN_DEFAULT") == null
                && row.getString("DOMAIN_ON_UPDATE") == null
                && !checks.containsKey(name);
    }

    private void append(StringBuilder sql, String words, @Nullable String printed, Set<QualifiedName> named) {
        if (printed != null) {
            H2Text text = new H2Text(printed, catalog);
            sql.append(words).append(text.line());
            named.addAll(text.qualified());
        }
    }
}
