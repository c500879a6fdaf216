package org.liverleaf.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.liverleaf.board.signon.AccessTokens;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A program that talks HTTP with the board by a bearer token, without cookies. */
final class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    /**
     * @param token the secret; empty for none
     */
    Program(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** A program in the name of an account of its own with some roles. */
    static Program of(Board board, String name, Set<String> roles) {
        AccountStore accounts = board.part(AccountStore.class);
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, name, "{noop}first", roles, "test");
            accounts.changePassword(name, board.part(PasswordEncoder.class).encode("walnut river candle"));
        }
        AccessTokens.Made made =
                board.part(AccessTokens.class).make(accounts.find(name).orElseThrow(), "test", roles, 7);
        return new Program(board.address(), ((AccessTokens.Made.Secret) made).secret());
    }

    String token() {
        return token;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", Map.of());
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        request.method(
                method,
                method.equals("POST")
                        ? HttpRequest.BodyPublishers.ofString(body)
                        : HttpRequest.BodyPublishers.noBody());
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
