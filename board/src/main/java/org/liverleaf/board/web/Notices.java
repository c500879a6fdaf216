package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** A line that the next page shows once. */
final class Notices {

    static final String ATTRIBUTE = "liverleaf.notice";

    private Notices() {}

    static void leave(HttpServletRequest request, String text) {
        request.getSession().setAttribute(ATTRIBUTE, text);
    }

    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return "";
        }
        session.removeAttribute(ATTRIBUTE);
        return text;
    }
}
