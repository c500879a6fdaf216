package org.liverleaf.board.signon;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign on beside name and password. Whoever comes by it is a {@link SignedOn} like everybody else. */
public interface OtherWayIn {

    /** Adds its addresses to the rules for people. */
    void addTo(HttpSecurity http) throws Exception;
}
