package org.liverleaf.board.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.page.Frame;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view; templates are compiled with the software and escape what they print. */
@Component
final class JteViews implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JteViews.class.getClassLoader(), "org.liverleaf.board.generated");

    /** Before the resolvers that Spring brings along. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith(REDIRECT) ? null : new JteView(name);
    }

    private final class JteView implements View {

        private final String name;

        JteView(String name) {
            this.name = name;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null && model.get("page") instanceof Object page) {
                parameters.put("page", page);
            }
            if (model != null && model.get("frame") instanceof Frame frame) {
                // Taken where a page is written, so that a redirect on the way does not lose it.
                parameters.put("frame", frame.withNotice(Notices.take(request)));
            }
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(name + ".jte", parameters, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
