package org.strongroom.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The frame of what people are told without the page's script: title, masthead, main part. */
record Page(String title, Element main) {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Sends the page to anybody. */
    void send(HttpServletResponse response) throws IOException {
        Element head = Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", title + " – Strongroom"),
                Element.of("link").with("rel", "icon").with("href", "/assets/icon.svg"),
                Element.of("link").with("rel", "stylesheet").with("href", "/assets/page.css"));
        Element masthead = Element.of(
                "header", Element.of("a", "Strongroom").with("href", "/").with("class", "brand"));
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
