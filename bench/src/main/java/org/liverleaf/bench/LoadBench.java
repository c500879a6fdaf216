package org.liverleaf.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A board of 10,000 cases under load, as a process of its own: people who click, then systems that ask for cards. A time is
 * counted from when the request was due, so that a slow answer is not hidden by the requests that it kept waiting.
 */
final class LoadBench {

    private static final int SESSIONS = 50;
    private static final long CLICK_EVERY_MS = 5_000;
    private static final int CALLS_A_SECOND = 100;
    private static final int FIRST_SIGHT_EVERY = 10;
    private static final long ROUND_MS = 5_000;
    private static final int MOST_ROUNDS = 240;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");
    private static final List<String> KEYS = List.of(
            "conditions",
            "observations",
            "procedures",
            "medicationRequests",
            "medicationStatements",
            "medicationAdministrations",
            "diagnosticReports",
            "imagingStudies",
            "specimens",
            "bodyStructures",
            "questionnaireResponses");

    private final Path home;
    private final int cases;
    private final int seconds;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, Long> largest = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;
    private String address = "";

    LoadBench(Path home, int cases, int seconds) {
        this.home = home;
        this.cases = cases;
        this.seconds = seconds;
    }

    boolean run() throws Exception {
        Path folder =
                home.resolve("bench/target/load-" + ProcessHandle.current().pid());
        List<String> bundles = VariedRecords.samples(home);
        Random random = new Random(1);
        for (int i = 0; i < cases; i++) {
            Path one = Files.createDirectories(folder.resolve("samples").resolve("case-" + i));
            Files.writeString(
                    one.resolve("bundle.json"), VariedRecords.vary(bundles.get(i % bundles.size()), i, random));
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("board.properties"),
                "liverleaf.cds.open-on-loopback=true\n");
        long begun = System.nanoTime();
        Process board = new ProcessBuilder(
                        home.resolve("liverleaf").toString(),
                        "serve",
                        "--samples",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            String password = start(board);
            System.out.printf(Locale.ROOT, "%d cases filled in %.0f s%n", cases, (System.nanoTime() - begun) / 1e9);
            awaitQuiet(board);
            System.out.printf(Locale.ROOT, "all of them looked at after %.0f s%n", (System.nanoTime() - begun) / 1e9);
            clicks(board, password);
            calls(board, bundles);
            faults.stream().distinct().limit(10).forEach(fault -> System.out.println("FAILED " + fault));
            return faults.isEmpty();
        } finally {
            board.destroy();
            board.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private String start(Process board) throws IOException {
        var reader = board.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("The board is open at ")) {
                address = line.substring("The board is open at ".length()).strip();
            } else if (line.contains("with the password ")) {
                return line.replaceAll(".*with the password (\\S+).*", "$1");
            }
        }
        throw new IOException("the board did not start; see errors.txt in bench/target");
    }

    /** After a start the board assesses every case once; how it does under load is measured when it is done with that. */
    private static void awaitQuiet(Process board) throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Duration before = board.info().totalCpuDuration().orElse(Duration.ZERO);
            TimeUnit.MILLISECONDS.sleep(ROUND_MS);
            Duration taken =
                    board.info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
            if (taken.toMillis() < ROUND_MS / 10) {
                return;
            }
        }
    }

    private void clicks(Process board, String first) throws Exception {
        String second = "A-longer-password-" + UUID.randomUUID();
        Session owner = new Session();
        owner.signOn(first);
        owner.form("", "/password", Map.of("now", first, "wanted", second, "again", second));
        String meeting = owner.meeting();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        long from = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<String> before = processor(board);
        for (int i = 0; i < SESSIONS; i++) {
            int person = i;
            people.execute(() -> {
                try {
                    Session session = new Session();
                    session.signOn(second);
                    session.click(person, meeting, from);
                } catch (IOException | InterruptedException | RuntimeException failed) {
                    faults.add("a session: " + failed);
                }
            });
        }
        people.shutdown();
        people.awaitTermination(seconds * 2L + 120, TimeUnit.SECONDS);
        print(board, before);
    }

    private void calls(Process board, List<String> bundles) throws Exception {
        List<byte[]> known = new ArrayList<>();
        for (String bundle : bundles) {
            known.add(request(JSON.readTree(bundle)));
        }
        List<byte[]> all = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < CALLS_A_SECOND * seconds; i++) {
            all.add(
                    i % FIRST_SIGHT_EVERY == 0
                            ? request(JSON.readTree(
                                    VariedRecords.vary(bundles.get(i / 10 % bundles.size()), 20_000 + i, random)))
                            : known.get(i % known.size()));
        }
        counting = false;
        List<String> before = processor(board);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long from = System.nanoTime();
            for (int i = 0; i < all.size(); i++) {
                long due = from + i * 1_000_000_000L / CALLS_A_SECOND;
                sleepUntil(due);
                counting = i > all.size() / 4;
                byte[] body = all.get(i);
                String kind = i % FIRST_SIGHT_EVERY == 0 ? "cards, first sight" : "cards, repeated";
                callers.execute(() -> send(
                        kind,
                        due,
                        HttpRequest.newBuilder(URI.create(address + "/cds-services/liverleaf-board"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build()));
            }
        }
        print(board, before);
    }

    private static byte[] request(JsonNode bundle) throws IOException {
        ObjectNode request = JSON.createObjectNode();
        request.put("hook", "patient-view")
                .put("hookInstance", UUID.randomUUID().toString());
        ObjectNode prefetch = request.putObject("prefetch");
        KEYS.forEach(
                key -> prefetch.putObject(key).put("resourceType", "Bundle").putArray("entry"));
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            if (type.equals("Patient")) {
                prefetch.set("patient", resource);
                request.putObject("context")
                        .put("patientId", resource.path("id").asText());
            }
            String key = type.equals("Medication") ? "medicationRequests" : type.toLowerCase(Locale.ROOT) + "s";
            KEYS.stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
                    .forEach(each -> prefetch.withArray("/" + each + "/entry").add(entry));
        }
        return JSON.writeValueAsBytes(request);
    }

    private HttpResponse<byte[]> send(String kind, long due, HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (!kind.isEmpty() && answer.statusCode() != 200) {
                String said = kind.startsWith("cards") ? " " + new String(answer.body(), StandardCharsets.UTF_8) : "";
                faults.add(kind + ": status " + answer.statusCode() + said);
            } else if (counting && !kind.isEmpty()) {
                times.computeIfAbsent(kind, key -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime() - due);
                largest.merge(kind, (long) answer.body().length, Math::max);
            }
            return answer;
        } catch (IOException failed) {
            faults.add(kind + ": " + failed);
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    /** Seconds of processor of the board, of its database, and of this tool. */
    private static List<String> processor(Process board) {
        return Stream.of(
                        board.info().totalCpuDuration().orElse(Duration.ZERO),
                        board.descendants()
                                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                                .reduce(Duration.ZERO, Duration::plus),
                        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO))
                .map(each -> String.valueOf(each.toMillis() / 1000.0))
                .toList();
    }

    private void print(Process board, List<String> before) {
        new TreeMap<>(times).forEach((kind, taken) -> {
            long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s n %5d  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms  largest %d bytes as sent%n",
                    kind,
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    largest.get(kind));
        });
        System.out.println("processor seconds of board, database, load tool: from " + before + " to " + processor(board)
                + ", faults " + faults.size());
        times.clear();
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    /** Somebody signed on. */
    private final class Session {
        private String cookie = "";
        private String token = "";

        String get(String kind, long due, String path) {
            return take(send(
                    kind,
                    due,
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Cookie", cookie)
                            .header("Accept-Encoding", "gzip")
                            .build()));
        }

        String form(String kind, String path, Map<String, String> fields) {
            StringBuilder body = new StringBuilder("_csrf=" + token);
            fields.forEach((name, value) ->
                    body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return take(send(
                    kind,
                    System.nanoTime(),
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Cookie", cookie)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build()));
        }

        private String take(HttpResponse<byte[]> answer) {
            answer.headers().allValues("Set-Cookie").forEach(each -> cookie = each.split(";", 2)[0]);
            String text = text(answer);
            Matcher found = TOKEN.matcher(text);
            if (found.find()) {
                token = found.group(1);
            }
            return answer.headers().firstValue("Location").orElse(text);
        }

        private static String text(HttpResponse<byte[]> answer) {
            try {
                return answer.headers().firstValue("Content-Encoding").isPresent()
                        ? new String(
                                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        : new String(answer.body(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        void signOn(String password) {
            get("", 0, "/sign-on");
            form("", "/sign-on", Map.of("username", "board", "password", password));
            get("", 0, "/password");
        }

        String meeting() {
            String where = get("", 0, "/");
            return where.substring(where.indexOf("/meetings/"));
        }

        void click(int person, String meeting, long from) throws IOException, InterruptedException {
            Random random = new Random(person);
            long due = from + person * CLICK_EVERY_MS * 1_000_000L / SESSIONS;
            String[] ids = CASE.matcher(get("", 0, meeting))
                    .results()
                    .map(each -> each.group(1))
                    .distinct()
                    .toArray(String[]::new);
            int rounds = (int) (seconds * 1000L / CLICK_EVERY_MS) + 6;
            for (int i = 0; i < rounds; i++, due += CLICK_EVERY_MS * 1_000_000L) {
                sleepUntil(due);
                counting = i >= 6;
                String id = ids[random.nextInt(ids.length)];
                switch (i % 6) {
                    case 0 -> get("list of a meeting", due, meeting);
                    case 1, 3 -> get("case of the meeting", due, "/cases/" + id);
                    case 2 -> get("list of cases", due, "/cases?from=" + 50 * random.nextInt(Math.max(1, cases / 50)));
                    case 4 -> get("why", due, "/cases/" + id + "/why");
                    default -> get("follow-up", due, "/follow-up");
                }
            }
        }
    }
}
