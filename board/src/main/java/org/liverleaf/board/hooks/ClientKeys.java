package org.liverleaf.board.hooks;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import org.liverleaf.board.RefusedException;

/** Where the public keys of a client come from: a file, read again when it changes, or an address that the site named. */
final class ClientKeys {

    private static final int MILLIS = 3_000;
    private static final int LARGEST = 100_000;

    private ClientKeys() {}

    static JWKSource<SecurityContext> of(String place) {
        try {
            return HookSettings.isAddress(place)
                    ? JWKSourceBuilder.create(
                                    HookSettings.uri(place).toURL(),
                                    new DefaultResourceRetriever(MILLIS, MILLIS, LARGEST))
                            .retrying(true)
                            .build()
                    : new OfFile(Path.of(place));
        } catch (MalformedURLException | IllegalArgumentException none) {
            throw new RefusedException(place + ": is no address of public keys", none);
        }
    }

    private record Loaded(FileTime changed, JWKSet keys) {}

    private static final class OfFile implements JWKSource<SecurityContext> {

        private final Path file;
        private volatile Loaded loaded;

        OfFile(Path file) {
            this.file = file;
            try {
                this.loaded = load(file);
            } catch (IOException | ParseException unreadable) {
                throw new RefusedException(file + ": holds no set of public keys (JWKS)", unreadable);
            }
        }

        private static Loaded load(Path file) throws IOException, ParseException {
            return new Loaded(Files.getLastModifiedTime(file), JWKSet.load(file.toFile()));
        }

        @Override
        public List<JWK> get(JWKSelector selector, @org.jspecify.annotations.Nullable SecurityContext context)
                throws KeySourceException {
            try {
                if (!Files.getLastModifiedTime(file).equals(loaded.changed())) {
                    loaded = load(file);
                }
            } catch (IOException | ParseException unreadable) {
                throw new KeySourceException("the keys of a client cannot be read", unreadable);
            }
            return selector.select(loaded.keys());
        }
    }
}
