package org.strongroom.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address by which the client of a request knows this server, such as {@code https://files.example}. */
public record ServerAddress(String scheme, String authority) {
    public static ServerAddress of(HttpServletRequest request) {
        String scheme = request.getScheme();
        int usual = scheme.equals("https") ? 443 : 80;
        String port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return new ServerAddress(scheme, request.getServerName() + port);
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Where workstations map the drive. */
    public String dav() {
        return this + "/dav";
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
