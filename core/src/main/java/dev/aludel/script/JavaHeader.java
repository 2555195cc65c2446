package dev.aludel.script;

import java.util.List;
import java.util.Map;

/**
 * What a Java source says about its revision.
 *
 * @param packageName its package; empty for none
 * @param className the name of the annotated class; empty when it could not be read
 * @param values the values of the annotation
 * @param line the line of the annotation, from 1
 */
record JavaHeader(String packageName, String className, Map<String, List<String>> values, int line) {

    String qualifiedName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }
}
