package org.liverleaf.board.outgoing;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * A real FHIR server (HAPI) with one sample as its patient, in three ways: open with {@code $everything} under
 * {@code /everything}, open with searches only under {@code /searches}, and under {@code /secure} behind a token endpoint
 * that checks the client's assertion.
 */
public final class HospitalServer implements AutoCloseable {

    private static final int PAGE = 25;
    private static final FhirContext CONTEXT = FhirContext.forR4();

    private final Tomcat tomcat = new Tomcat();
    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    final AtomicInteger issued = new AtomicInteger();
    private final ECKey clientKey;

    /**
     * Starts it.
     *
     * @param port where; 0 takes a free one
     * @param sample bundle of the patient
     * @param clientKey public key of the client that may come in
     */
    HospitalServer(int port, Path sample, ECKey clientKey) throws IOException, LifecycleException {
        this.clientKey = clientKey;
        Bundle bundle = CONTEXT.newJsonParser().parseResource(Bundle.class, Files.readString(sample));
        bundle.getEntry().forEach(entry -> resources.add(entry.getResource()));
        Path work = Files.createTempDirectory("hospital");
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", work.toString());
        add(context, "everything", server(List.of(new Patients(true))), "/everything/*");
        add(
                context,
                "searches",
                server(List.of(new Patients(false), new Observations(), new Conditions())),
                "/searches/*");
        RestfulServer secure = server(List.of(new Patients(true)));
        secure.registerInterceptor(new Doorkeeper());
        add(context, "secure", secure, "/secure/*");
        add(context, "smart", new SmartConfiguration(), "/secure/.well-known/smart-configuration");
        add(context, "token", new TokenEndpoint(), "/token");
        tomcat.start();
    }

    /** One that lets everybody in but behind the token endpoint nobody. */
    public static HospitalServer open(int port, Path sample) {
        try {
            return new HospitalServer(
                    port,
                    sample,
                    new ECKeyGenerator(Curve.P_384).keyID("nobody").generate());
        } catch (IOException | LifecycleException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void add(Context context, String name, HttpServlet servlet, String path) {
        Tomcat.addServlet(context, name, servlet);
        context.addServletMappingDecoded(path, name);
    }

    private static RestfulServer server(List<IResourceProvider> providers) {
        RestfulServer server = new RestfulServer(CONTEXT);
        server.setResourceProviders(List.copyOf(providers));
        server.setPagingProvider(
                new FifoMemoryPagingProvider(50).setDefaultPageSize(PAGE).setMaximumPageSize(PAGE));
        return server;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    String address(String way) {
        return "http://127.0.0.1:" + port() + "/" + way;
    }

    /** Forgets all tokens, as a server does that was started again. */
    void forgetTokens() {
        tokens.clear();
    }

    <T extends Resource> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Patients; with everything of one if that is offered. */
    public final class Patients implements IResourceProvider {
        private final boolean offersEverything;

        Patients(boolean offersEverything) {
            this.offersEverything = offersEverything;
        }

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        /** One patient. */
        @Read
        public Patient read(@IdParam IdType id) {
            return all(Patient.class).stream()
                    .filter(each -> each.getIdPart().equals(id.getIdPart()))
                    .findFirst()
                    .orElseThrow(() -> new ResourceNotFoundException(id));
        }

        /** All of one patient. */
        @Operation(name = "$everything", idempotent = true)
        public IBundleProvider everything(@IdParam IdType id) {
            if (!offersEverything) {
                throw new ca.uhn.fhir.rest.server.exceptions.InvalidRequestException("no such operation");
            }
            read(id);
            return new SimpleBundleProvider(List.copyOf(resources));
        }
    }

    /** Observations by patient. */
    public final class Observations implements IResourceProvider {
        @Override
        public Class<Observation> getResourceType() {
            return Observation.class;
        }

        /** Those of one patient. */
        @Search
        public IBundleProvider of(@RequiredParam(name = "patient") ReferenceParam patient) {
            return new SimpleBundleProvider(List.copyOf(all(Observation.class)));
        }
    }

    /** Conditions by patient. */
    public final class Conditions implements IResourceProvider {
        @Override
        public Class<Condition> getResourceType() {
            return Condition.class;
        }

        /** Those of one patient. */
        @Search
        public IBundleProvider of(@RequiredParam(name = "patient") ReferenceParam patient) {
            return new SimpleBundleProvider(List.copyOf(all(Condition.class)));
        }
    }

    /** Lets in who has a token. */
    @Interceptor
    public final class Doorkeeper {
        /** Looks at the token. */
        @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
        public boolean check(RequestDetails request) {
            String given = request.getHeader("Authorization");
            if (given == null || !tokens.contains(given.replace("Bearer ", ""))) {
                throw new AuthenticationException("no token");
            }
            return true;
        }
    }

    private final class SmartConfiguration extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.getWriter().print("{\"token_endpoint\": \"" + address("token") + "\"}");
        }
    }

    /** Gives a token for an assertion that is signed by the client's key, meant for this place, and not too old. */
    private final class TokenEndpoint extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            if (!isRight(request)) {
                response.setStatus(400);
                response.getWriter().print("{\"error\": \"invalid_client\"}");
                return;
            }
            String token = UUID.randomUUID().toString();
            tokens.add(token);
            issued.incrementAndGet();
            response.getWriter()
                    .print("{\"access_token\": \"" + token + "\", \"token_type\": \"bearer\", \"expires_in\": 300}");
        }

        private boolean isRight(HttpServletRequest request) {
            try {
                SignedJWT assertion = SignedJWT.parse(request.getParameter("client_assertion"));
                var claims = assertion.getJWTClaimsSet();
                Instant end = claims.getExpirationTime().toInstant();
                return request.getParameter("grant_type").equals("client_credentials")
                        && request.getParameter("scope").equals("system/*.read")
                        && request.getParameter("client_assertion_type")
                                .equals("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        && assertion.getHeader().getKeyID().equals(clientKey.getKeyID())
                        && assertion.verify(new ECDSAVerifier(clientKey.toECPublicKey()))
                        && claims.getIssuer().equals("board")
                        && claims.getSubject().equals("board")
                        && claims.getAudience().contains(address("token"))
                        && !claims.getJWTID().isEmpty()
                        && end.isAfter(Instant.now())
                        && end.isBefore(Instant.now().plusSeconds(301));
            } catch (java.text.ParseException | JOSEException wrong) {
                return false;
            }
        }
    }
}
