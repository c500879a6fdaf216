package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liverleaf.board.page.Frame;
import org.liverleaf.board.signon.Permission;
import org.liverleaf.board.signon.SignedOn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around every page. */
@ControllerAdvice
final class FrameAdvice {

    private static final Frame.Rights NONE = new Frame.Rights(false, false, false, false, false, false, false, false);

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String name = token == null ? "_csrf" : token.getParameterName();
        String value = token == null ? "" : token.getToken();
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedOn person)) {
            return new Frame("", NONE, name, value, "");
        }
        return new Frame(person.account().displayName(), rights(person), name, value, "");
    }

    private static Frame.Rights rights(SignedOn person) {
        return new Frame.Rights(
                person.may(Permission.READ_CASES),
                person.may(Permission.CHANGE_CASES),
                person.may(Permission.ASK_PATIENTS),
                person.may(Permission.PLAN_MEETINGS),
                person.may(Permission.GIVE_OPINION),
                person.may(Permission.SIGN_DECISIONS),
                person.may(Permission.FOLLOW_UP),
                person.may(Permission.ADMINISTER));
    }
}
