package dev.aludel.script;

import java.util.Map;

/** Defines compiled classes that no file holds. */
final class MemoryClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    /**
     * A loader.
     *
     * @param classes class names to their bytes
     * @param parent is asked first
     */
    MemoryClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
