package dev.aludel.it.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Hears of everything that goes to the database through a connection, just before and just after. */
interface Tap {

    /** A statement, or {@code COMMIT}, is about to be sent. */
    default void before(String sql) throws SQLException {}

    /** It was carried out. */
    default void after(String sql) throws SQLException {}

    /** The same connection, listened to. */
    static Connection on(Connection connection, Tap tap) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                return heard(tap, "COMMIT", () -> invoke(connection, method, arguments));
            }
            Object result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement prepared && !(result instanceof CallableStatement)) {
                return tapped(PreparedStatement.class, prepared, String.valueOf(arguments[0]), tap);
            }
            return result instanceof Statement plain ? tapped(Statement.class, plain, "", tap) : result;
        });
    }

    private static <S extends Statement> S tapped(Class<S> type, S statement, String prepared, Tap tap) {
        return proxy(type, (self, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return invoke(statement, method, arguments);
            }
            String sql = arguments == null || arguments.length == 0 ? prepared : String.valueOf(arguments[0]);
            return heard(tap, sql, () -> invoke(statement, method, arguments));
        });
    }

    private static @Nullable Object heard(Tap tap, String sql, Call call) throws Throwable {
        tap.before(sql);
        Object result = call.make();
        tap.after(sql);
        return result;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Tap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A call that may throw whatever it likes. */
    interface Call {
        @Nullable
        Object make() throws Throwable;
    }
}
