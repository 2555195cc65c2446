package dev.aludel.it.dialect;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the statements that are run through a connection. */
final class StatementCounter {

    private final AtomicInteger count = new AtomicInteger();

    int count() {
        return count.get();
    }

    /** The same connection, counted. */
    Connection counting(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(() -> method.invoke(connection, arguments));
            return result instanceof Statement statement ? counting(statement, method.getReturnType()) : result;
        });
    }

    private Object counting(Statement statement, Class<?> type) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            return invoke(() -> method.invoke(statement, arguments));
        });
    }

    private static Object invoke(Callable<Object> call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
