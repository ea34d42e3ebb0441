package org.strongroom.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.strongroom.identity.Caller;

/** The frame of every page: title, masthead with the person and the way out, main part. */
record Page(String title, Element main) {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Sends the page to somebody who is signed in. */
    void send(HttpServletResponse response, Caller caller) throws IOException {
        Element signOut = Element.of("form", Element.of("button", "Sign out").with("class", "quiet"))
                .with("method", "post")
                .with("action", "/logout");
        Element person = Element.of("span", caller.person().name()).with("class", "person");
        write(response, Element.of("div", person, signOut).with("class", "account"));
    }

    /** Sends the page to anybody. */
    void send(HttpServletResponse response) throws IOException {
        write(response, Element.of("div"));
    }

    private void write(HttpServletResponse response, Element account) throws IOException {
        Element head = Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title + " – Strongroom"),
                Element.of("link").with("rel", "icon").with("href", "/assets/icon.svg"),
                Element.of("link").with("rel", "stylesheet").with("href", "/assets/page.css"),
                Element.of("script").with("src", "/assets/page.js").with("defer", ""));
        Element masthead = Element.of(
                "header", Element.of("a", "Strongroom").with("href", "/").with("class", "brand"), account);
        Element skip = Element.of("a", "Skip to content").with("href", "#main").with("class", "skip");
        Element body = Element.of("body", skip, masthead, main.with("id", "main"));
        byte[] html = ("<!DOCTYPE html>\n" + Element.of("html", head, body).with("lang", "en"))
                .getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
