package org.strongroom.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page's scripts, styles, fonts and pictures, the same for everyone. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageFiles.sendAsset(request, response);
    }
}
