package org.strongroom.dav.signin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider on loopback: discovery, keys, and tokens signed with them. */
final class Provider implements AutoCloseable {
    final List<PublicJsonWebKey> keys = new ArrayList<>();
    final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;

    private Provider(HttpServer server) {
        this.server = server;
    }

    static Provider start(List<PublicJsonWebKey> keys) throws IOException {
        Provider provider =
                new Provider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        provider.keys.addAll(keys);
        provider.serve(
                "/realms/test/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + provider.issuer() + "\",\"jwks_uri\":\"" + provider.issuer() + "/certs\"}");
        provider.serve("/realms/test/certs", () -> {
            provider.questions.incrementAndGet();
            return new JsonWebKeySet(provider.keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        });
        provider.server.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
    }

    PublicJsonWebKey key(String id) {
        return keys.stream()
                .filter(key -> key.getKeyId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static PublicJsonWebKey named(PublicJsonWebKey key, String id) {
        key.setKeyId(id);
        key.setUse("sig");
        return key;
    }

    /** The claims of a good token, to be spoiled. */
    JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience("strongroom", "account");
        claims.setSubject("f3a1");
        claims.setJwtId("token-1");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("preferred_username", "alice");
        claims.setStringClaim("name", "Alice Ahrens");
        claims.setStringListClaim("groups", "/engineering", "all");
        claims.setClaim("realm_access", Map.of("roles", List.of("user", "offline_access")));
        return claims;
    }

    static String sign(JwtClaims claims, PublicJsonWebKey key, String algorithm) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(key.getPrivateKey());
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setHeader("typ", "JWT");
        return jws.getCompactSerialization();
    }

    private void serve(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
