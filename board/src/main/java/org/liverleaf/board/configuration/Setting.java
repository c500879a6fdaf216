package org.liverleaf.board.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.liverleaf.board.outgoing.FhirServer;

/**
 * One key of the configuration file.
 *
 * @param key as it stands in the file
 * @param expected what a value must be, in words that fit after 'expected'
 * @param fits whether a value is that
 */
public record Setting(String key, String expected, Predicate<String> fits) {

    /** JDBC address of a PostgreSQL to use instead of the embedded one. */
    public static final String DATABASE_URL = "liverleaf.database.url";
    /** User of that database. */
    public static final String DATABASE_USER = "liverleaf.database.user";
    /** Password of that user. */
    public static final String DATABASE_PASSWORD = "liverleaf.database.password";
    /** Address to listen on. */
    public static final String BIND = "liverleaf.bind";
    /** Port to listen on. */
    public static final String PORT = "liverleaf.port";

    /** The FHIR servers from which patients may be fetched. */
    public static final String FHIR_SERVERS = "liverleaf.fhir.servers";

    /** How long one of their answers is waited for. */
    public static final String FHIR_SECONDS = "liverleaf.fhir.seconds";

    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d?");
    /** Address of the board as others see it. */
    public static final String ADDRESS = "liverleaf.address";
    /** Systems that may ask for cards, each with its public keys. */
    public static final String CDS_CLIENTS = "liverleaf.cds.clients";
    /** Web pages from which a browser may ask for cards. */
    public static final String CDS_ORIGINS = "liverleaf.cds.origins";
    /** Whether programs on this machine may ask for cards unsigned. */
    public static final String CDS_OPEN_ON_LOOPBACK = "liverleaf.cds.open-on-loopback";

    /** What every key of the sign-on by OpenID Connect begins with. */
    public static final String OIDC = "liverleaf.oidc.";
    /** Issuer of the provider by which people sign on. */
    public static final String OIDC_ISSUER = "liverleaf.oidc.issuer";
    /** By what the provider knows this board. */
    public static final String OIDC_CLIENT_ID = "liverleaf.oidc.client-id";
    /** By what this board proves itself to the provider. */
    public static final String OIDC_CLIENT_SECRET = "liverleaf.oidc.client-secret";
    /** What the button says. */
    public static final String OIDC_NAME = "liverleaf.oidc.name";
    /** Claim with the roles. */
    public static final String OIDC_ROLES_CLAIM = "liverleaf.oidc.roles-claim";
    /** Our roles for the values of that claim. */
    public static final String OIDC_ROLES = "liverleaf.oidc.roles";
    /** Scopes that are asked for. */
    public static final String OIDC_SCOPES = "liverleaf.oidc.scopes";
    /** Whether nobody but the first account may sign on by password. */
    public static final String OIDC_ONLY = "liverleaf.oidc.only";
    /** Whom people ask who have no role. */
    public static final String CONTACT = "liverleaf.contact";
    /** Proxies that are believed what they say of the caller. */
    public static final String PROXIES = "liverleaf.proxies";

    private static final Pattern ISSUER_FORM =
            Pattern.compile("https://[^\\s?#]+|http://(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?(/[^\\s?#]*)?");
    private static final Pattern ROLE_PAIR =
            Pattern.compile(".*\\S.*:\\s*(viewer|member|chair|coordinator|administrator)");

    private static final String HOST = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?";
    private static final Pattern ADDRESS_FORM = Pattern.compile(HOST + "(/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-])?");
    private static final Pattern ORIGINS_FORM = Pattern.compile(HOST + "(\\s*,\\s*" + HOST + ")*");
    private static final String CLIENT =
            "[^\\s,]+\\s+(https://[^\\s,]+|http://(127\\.0\\.0\\.1|localhost)[^\\s,]*|/[^,]+)";
    private static final Pattern CLIENTS_FORM = Pattern.compile(CLIENT + "(\\s*,\\s*" + CLIENT + ")*");
    /** Folder with the words of questionnaires for which the site holds a licence. */
    public static final String QUESTIONNAIRES = "liverleaf.questionnaires.folder";
    /** Whom a patient calls who feels worse, shown under every questionnaire. */
    public static final String PATIENT_CONTACT = "liverleaf.questionnaires.contact";

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    /** Every key there is. What is not here is refused. */
    public static final List<Setting> ALL = List.of(
            new Setting(
                    DATABASE_URL,
                    "an address that begins with jdbc:postgresql:",
                    v -> v.startsWith("jdbc:postgresql:")),
            text(DATABASE_USER),
            text(DATABASE_PASSWORD),
            text(BIND),
            new Setting(PORT, "a port, 0 to " + LARGEST_PORT, Setting::isPort),
            new Setting(FHIR_SERVERS, FhirServer.EXPECTED, FhirServer::fits),
            new Setting(
                    FHIR_SECONDS, "seconds, 1 to 99", v -> SECONDS.matcher(v).matches()),
            new Setting(
                    ADDRESS,
                    "an address such as https://board.example.org, without a slash at its end",
                    v -> ADDRESS_FORM.matcher(v).matches()),
            new Setting(
                    CDS_CLIENTS,
                    "pairs of an issuer and where its public keys are (https:// or a file from /), parted by commas",
                    v -> CLIENTS_FORM.matcher(v).matches()),
            new Setting(
                    CDS_ORIGINS,
                    "origins such as https://ehr.example.org, parted by commas",
                    v -> ORIGINS_FORM.matcher(v).matches()),
            new Setting(CDS_OPEN_ON_LOOPBACK, "true or false", v -> v.equals("true") || v.equals("false")),
            new Setting(
                    QUESTIONNAIRES,
                    "a folder that can be read",
                    v -> Files.isReadable(Path.of(v)) && Files.isDirectory(Path.of(v))),
            text(PATIENT_CONTACT),
            new Setting(
                    OIDC_ISSUER,
                    "an address that begins with https:// (http:// for this machine only)",
                    v -> ISSUER_FORM.matcher(v).matches()),
            text(OIDC_CLIENT_ID),
            text(OIDC_CLIENT_SECRET),
            text(OIDC_NAME),
            text(OIDC_ROLES_CLAIM),
            new Setting(
                    OIDC_ROLES,
                    "pairs 'value:role' parted by commas (or by ';'), roles being viewer, member, chair, coordinator,"
                            + " administrator",
                    v -> pairs(v).stream()
                                    .allMatch(pair -> ROLE_PAIR.matcher(pair).matches())
                            && !pairs(v).isEmpty()),
            text(OIDC_SCOPES),
            new Setting(OIDC_ONLY, "true or false", v -> v.equals("true") || v.equals("false")),
            text(CONTACT),
            new Setting(PROXIES, Proxies.EXPECTED, v -> Proxies.pattern(v).isPresent()));

    /** Parts of a list: by ';' if there is one, since the names of some groups hold commas; else by ','. */
    public static List<String> pairs(String text) {
        return Arrays.stream(text.split(text.contains(";") ? ";" : ",", -1))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .toList();
    }

    private static Setting text(String key) {
        return new Setting(key, "a value", value -> !value.isBlank());
    }

    private static boolean isPort(String value) {
        return DIGITS.matcher(value).matches() && Integer.parseInt(value) <= LARGEST_PORT;
    }
}
