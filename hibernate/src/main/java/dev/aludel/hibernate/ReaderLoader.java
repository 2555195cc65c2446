package dev.aludel.hibernate;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes of {@code reader} anew, so that the Hibernate they see is the one that the entities see; everything
 * else comes from there.
 */
final class ReaderLoader extends ClassLoader {

    private static final String READER = ReaderLoader.class.getPackageName() + ".reader.";

    /** Beside the classes that this one sees. */
    ReaderLoader(ClassLoader entities) {
        super("aludel-hibernate", entities);
    }

    /** The reader. */
    EntityReader reader() {
        try {
            return (EntityReader) loadClass(READER + "HibernateReader")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the reader of entities cannot be loaded", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(READER)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String resource = name.replace('.', '/') + ".class";
        try (@Nullable InputStream in = ReaderLoader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
