package dev.aludel.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The naming strategies that Spring Boot gives to Hibernate, where it is on the class path. */
final class NamingStrategies {

    /** Since Boot 4, and before. */
    private static final List<String> IMPLICIT = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    /** Since Hibernate 7, and before. */
    private static final List<String> PHYSICAL = List.of(
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");

    private NamingStrategies() {}

    /** Settings of Hibernate; empty where there is no Spring Boot. */
    static Map<String, String> ofSpringBoot(ClassLoader loader) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : IMPLICIT) {
            if (isThere(name, loader)) {
                settings.put("hibernate.implicit_naming_strategy", name);
                PHYSICAL.stream()
                        .filter(physical -> isThere(physical, loader))
                        .findFirst()
                        .ifPresent(physical -> settings.put("hibernate.physical_naming_strategy", physical));
                return settings;
            }
        }
        return settings;
    }

    private static boolean isThere(String name, ClassLoader loader) {
        return loader.getResource(name.replace('.', '/') + ".class") != null;
    }
}
