package org.strongroom.it.people;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.strongroom.it.Tool;

/** A real key distribution centre of MIT Kerberos for the realm LAB.TEST, on loopback. */
final class Kdc implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Process process;

    private Kdc(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        Tool.required("krb5kdc", "krb5-kdc");
        Tool.required("kinit", "krb5-user");
        Files.writeString(
                folder.resolve("krb5.conf"),
                """
                [libdefaults]
                 default_realm = LAB.TEST
                 dns_lookup_kdc = false
                 dns_canonicalize_hostname = false
                 rdns = false
                 udp_preference_limit = 1
                [realms]
                 LAB.TEST = {
                  kdc = 127.0.0.1:%d
                 }
                [domain_realm]
                 localhost = LAB.TEST
                """
                        .formatted(port));
        Files.writeString(
                folder.resolve("kdc.conf"),
                """
                [kdcdefaults]
                 kdc_listen = 127.0.0.1:%d
                 kdc_tcp_listen = 127.0.0.1:%d
                [realms]
                 LAB.TEST = {
                  database_name = %s/principal
                  key_stash_file = %s/stash
                  acl_file = %s/acl
                  supported_enctypes = aes256-cts:normal
                 }
                [logging]
                 kdc = FILE:%s/kdc.log
                """
                        .formatted(port, port, folder, folder, folder, folder));
        run("kdb5_util", "create", "-s", "-r", "LAB.TEST", "-P", "masterpw");
        admin("addprinc -pw alicepw alice");
        admin("addprinc -pw strangerpw stranger");
        admin("addprinc -randkey HTTP/localhost");
        admin("ktadd -k " + keytab() + " HTTP/localhost");
        this.process = builder("krb5kdc", "-n").start();
        awaitPort();
    }

    static Kdc in(Path folder) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            return new Kdc(folder, port);
        }
    }

    Path keytab() {
        return folder.resolve("http.keytab");
    }

    Path config() {
        return folder.resolve("krb5.conf");
    }

    /** Runs a program with the tickets of that person. */
    String as(String person, String... command) throws IOException, InterruptedException {
        ProcessBuilder kinit = builder("kinit", person);
        kinit.environment().put("KRB5CCNAME", "FILE:" + folder.resolve(person));
        output(kinit, person + "pw\n");
        ProcessBuilder builder = builder(command);
        builder.environment().put("KRB5CCNAME", "FILE:" + folder.resolve(person));
        return output(builder, "");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void admin(String query) throws IOException, InterruptedException {
        run("kadmin.local", "-r", "LAB.TEST", "-q", query);
    }

    private void run(String... command) throws IOException, InterruptedException {
        output(builder(command), "");
    }

    private static String output(ProcessBuilder builder, String input) throws IOException, InterruptedException {
        Process run = builder.start();
        run.getOutputStream().write(input.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        run.getOutputStream().close();
        String output = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (run.waitFor() != 0) {
            throw new IOException(builder.command() + ": " + output);
        }
        return output;
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "KRB5_CONFIG", config().toString(),
                        "KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString(),
                        "PATH", System.getenv("PATH") + ":/usr/sbin:/sbin"));
        return builder;
    }

    private void awaitPort() throws InterruptedException {
        while (process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("krb5kdc ended");
    }
}
