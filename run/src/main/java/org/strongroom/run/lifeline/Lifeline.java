package org.strongroom.run.lifeline;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends the process once standard input ends.
 *
 * <p>The starter holds the other end of that pipe. Closing it is an orderly stop on every operating system, and the
 * operating system closes it when the starter is killed, so no server outlives its starter.
 */
public final class Lifeline {
    private static final int STOP_WITHIN_SECONDS = 30;

    private Lifeline() {}

    /**
     * Runs the other class in this thread.
     *
     * @param arguments the main class to run, then its arguments
     * @throws ReflectiveOperationException when there is no such class or it has no main method
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        daemon("lifeline", Lifeline::endWithInput);
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(arguments[0] + " failed", e.getCause());
        }
    }

    private static void endWithInput() {
        try (var input = new FileInputStream(FileDescriptor.in)) {
            while (input.read() >= 0) {}
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        daemon("lifeline-limit", Lifeline::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(STOP_WITHIN_SECONDS * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
