package org.strongroom.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.strongroom.audit.Action;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Listing;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.web.Access;
import org.strongroom.web.MemberPage;
import org.strongroom.web.RequestPath;
import org.strongroom.web.RequestQuery;

/** The directories as pages to look through, below {@code /files}. */
@WebServlet("/files/*")
public class BrowseServlet extends HttpServlet {
    @Inject
    private Files files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NodePath path = RequestPath.below("/files", request);
        Access access = Access.of(request);
        if (!access.caller().isSignedIn()) {
            WayBack.via(response, path);
            return;
        }
        Caller caller = access.to(Action.LIST, path);
        Listing listing = files.list(caller, path, true, Details.NONE, Preconditions.NONE);
        if (!listing.self().isDirectory()) {
            response.sendRedirect(BrowsePage.href(listing.self().path(), false));
            return;
        }
        Name last = RequestQuery.find(request, "after").map(Name::new).orElse(null);
        MemberPage page = MemberPage.of(listing, last, MemberPage.MOST);
        new BrowsePage(page.directory(), page.members(), page.next()).page().send(response, caller);
    }
}
