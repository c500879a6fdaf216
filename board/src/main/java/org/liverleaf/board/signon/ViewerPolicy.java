package org.liverleaf.board.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content policy of the pages that show decision tables. The viewer brings the logo of its makers, as its licence asks, with
 * six style attributes. These six are allowed by their hashes, on these pages, and no other style attribute anywhere.
 */
final class ViewerPolicy implements HeaderWriter {

    private static final Pattern PAGES = Pattern.compile("/cases/[^/]+/why/[^/]+|/knowledge/[^/]+");

    /** Of the version of dmn-js that {@code board/islands} names; a browser complains where one is missing. */
    private static final String LOGO = " style-src-attr 'unsafe-hashes'"
            + " 'sha256-r3vOsuepBDg6tz/cOusiNJ9Y4Lp9hGQTT7pzDks1Xxc='"
            + " 'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4='"
            + " 'sha256-JpvvTIK7ulxf/3oA+AUuVbO9Labs8npGWGm9X9nGIWw='"
            + " 'sha256-9OIpRRx0bq4t4s2zyqbocMNwedniLDaxLB+FlLIjNgM='"
            + " 'sha256-GAdrtwahSjGXI0UQQnfyEVtPn+wfgQxvyrjyQuByfuU='"
            + " 'sha256-ZG9bHUWWXDZyu7zfItuLwGK+cah/hweM0RfXpZpxZVM=';";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (PAGES.matcher(request.getRequestURI()).matches()) {
            response.setHeader("Content-Security-Policy", SecurityRules.CONTENT_POLICY + ";" + LOGO);
        }
    }
}
