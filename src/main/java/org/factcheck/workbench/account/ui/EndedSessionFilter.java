package org.factcheck.workbench.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.factcheck.workbench.account.CurrentSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever opens a page in a browser whose session was ended from elsewhere comes to the page that signs in, which says so,
 * and after that to the page they wanted. The browser's own session, with all that is open in it, ends here.
 */
class EndedSessionFilter extends OncePerRequestFilter {
    private final CurrentSession session;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();
    private final RequestCache wanted = new HttpSessionRequestCache();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    EndedSessionFilter(CurrentSession session) {
        this.session = session;
    }

    /** Pages only: what pages load and say to the server, they do as somebody who was let in. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !HttpMethod.GET.matches(request.getMethod())
                || accepted == null
                || !accepted.contains(MediaType.TEXT_HTML_VALUE)
                || request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!session.isTakenAway()) {
            chain.doFilter(request, response);
            return;
        }
        out.logout(request, response, null);
        wanted.saveRequest(request, response);
        redirect.sendRedirect(request, response, "/login?" + LoginView.ENDED);
    }
}
