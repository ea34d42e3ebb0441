package org.strongroom.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Counts the statements that each thread prepares. */
final class StatementCount {
    private final ThreadLocal<Long> prepared = ThreadLocal.withInitial(() -> 0L);

    /** The same source, whose statements are counted. */
    DataSource counting(DataSource source) {
        return proxy(DataSource.class, source);
    }

    long during(Runnable act) {
        long before = prepared.get();
        act.run();
        return prepared.get() - before;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("prepare") && target instanceof Connection) {
                        prepared.set(prepared.get() + 1);
                    }
                    Object result = call(method, target, arguments);
                    return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                }));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
