/** The way in by another system: OpenID Connect with one provider that the configuration names. */
@NullMarked
package org.liverleaf.board.openid;

import org.jspecify.annotations.NullMarked;
