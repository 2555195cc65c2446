package dev.aludel.autogenerate.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Names of classes as a revision writes them, and the imports this takes. */
final class JavaNames {

    private final TreeSet<String> imports = new TreeSet<>();
    private final Map<String, Class<?>> taken = new HashMap<>();

    /** No names yet but those that a revision has anyway. */
    JavaNames() {
        for (Class<?> usual : List.of(
                dev.aludel.migration.Migration.class,
                dev.aludel.migration.Operations.class,
                dev.aludel.migration.Revision.class)) {
            taken.put(usual.getSimpleName(), usual);
        }
    }

    /**
     * The name of a class: a simple one where no other class has it, with the class it is nested in.
     *
     * @param type the class
     * @return for example {@code Identity.Kind}
     */
    String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer != null) {
            return of(outer) + "." + type.getSimpleName();
        }
        Class<?> other = taken.putIfAbsent(type.getSimpleName(), type);
        if (other != null && other != type) {
            return type.getCanonicalName();
        }
        String packageName = type.getPackageName();
        if (other == null && !packageName.equals("java.lang") && !packageName.isEmpty()) {
            imports.add("import " + type.getCanonicalName() + ";");
        }
        return type.getSimpleName();
    }

    /** The lines to import what was named. */
    List<String> imports() {
        return List.copyOf(imports);
    }
}
