package dev.aludel.hibernate.reader;

import dev.aludel.hibernate.shop.Shopping;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Starts a Hibernate on a real database: {@code create}s the schema, {@code validate}s it, or {@code use}s it. */
public final class HibernateRun implements BiFunction<Map<String, String>, List<String>, Object> {

    /** Made anew beside each Hibernate. */
    public HibernateRun() {}

    @Override
    public Object apply(Map<String, String> settings, List<String> classes) {
        ClassLoader loader = HibernateRun.class.getClassLoader();
        Logger.getLogger("org.hibernate").setLevel(Level.OFF);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .applySettings(Map.copyOf(settings))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            classes.forEach(sources::addAnnotatedClassName);
            SessionFactory factory = sources.buildMetadata().buildSessionFactory();
            try {
                return settings.containsKey("use") ? Shopping.buy(factory) : 0L;
            } finally {
                factory.close();
            }
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
