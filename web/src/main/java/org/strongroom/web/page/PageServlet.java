package org.strongroom.web.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The addresses of the page's screens. All are answered with the same file, which holds nothing of anybody; the script
 * in it asks the API, which knows who may see what.
 */
@WebServlet({"/files/*", "/trash", "/devices", "/audit/*", "/access/*", "/admin", "/admin/*", "/signed-in"})
public class PageServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PageFiles.sendIndex(request, response);
    }
}
