package org.liverleaf.board.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.store.DocumentBytes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks other servers: no redirect is followed, no body grows without bound, no answer is waited for without end. */
@Component
final class OutgoingRequests {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Duration longest;

    OutgoingRequests(@Value("${liverleaf.fhir.seconds:20}") int seconds) {
        this.longest = Duration.ofSeconds(seconds);
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param body its body
     */
    record Answer(int status, DocumentBytes body) {}

    Answer get(String name, URI address, Map<String, String> headers, int most) throws RefusedRequestException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        return send(name, address, request, most);
    }

    Answer post(String name, URI address, String form, int most) throws RefusedRequestException {
        return send(
                name,
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                most);
    }

    private Answer send(String name, URI address, HttpRequest.Builder request, int most)
            throws RefusedRequestException {
        AllowedAddresses.checkResolved(address);
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.timeout(longest).build(), info -> new LimitedBody(most));
        try {
            HttpResponse<byte[]> answer = sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
                throw new RefusedRequestException(
                        name + " sends on to another address, which is not followed", answer.statusCode());
            }
            return new Answer(answer.statusCode(), new DocumentBytes(answer.body()));
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw new RefusedRequestException(name + " took longer than " + longest.toSeconds() + " s to answer");
        } catch (InterruptedException interrupted) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedRequestException("the board is stopping");
        } catch (ExecutionException failed) {
            throw new RefusedRequestException(name + why(failed.getCause()));
        }
    }

    private String why(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof LimitedBody.TooLargeException) {
                return " answers with more than is taken (25 MB in all)";
            }
            if (each instanceof java.net.http.HttpTimeoutException && !(each instanceof HttpConnectTimeoutException)) {
                return " took longer than " + longest.toSeconds() + " s to answer";
            }
            if (each instanceof SSLException) {
                return " shows a certificate that this board does not trust";
            }
            if (each instanceof ConnectException || each instanceof HttpConnectTimeoutException) {
                return " cannot be reached";
            }
        }
        return cause instanceof IOException ? " broke off its answer" : " cannot be asked";
    }
}
