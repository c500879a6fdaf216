package org.liverleaf.board;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.cases.LookAhead;
import org.liverleaf.board.cases.SampleCases;
import org.liverleaf.board.configuration.Proxies;
import org.liverleaf.board.configuration.Setting;
import org.liverleaf.board.openid.OpenIdSettings;
import org.liverleaf.board.signon.FirstAccount;
import org.liverleaf.board.store.DatabaseAddress;
import org.liverleaf.board.store.DurableSettings;
import org.liverleaf.board.store.EmbeddedDatabase;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running board. Closing it ends the requests under way and stops its database. */
public final class Board implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Optional<EmbeddedDatabase> database;
    private final String address;
    private final Optional<String> firstPassword;

    private Board(
            ConfigurableApplicationContext context,
            Optional<EmbeddedDatabase> database,
            String address,
            Optional<String> firstPassword) {
        this.context = context;
        this.database = database;
        this.address = address;
        this.firstPassword = firstPassword;
    }

    /**
     * Starts a board and waits until it answers.
     *
     * @param knowledge by which cases are assessed
     * @param clock for 'overdue' and for when something was recorded
     */
    public static Board start(BoardSettings settings, Knowledge knowledge, Clock clock) {
        Optional<OpenIdSettings> openId = OpenIdSettings.of(settings.configuration());
        settings.database().ifPresent(DurableSettings::demand);
        Optional<EmbeddedDatabase> database = settings.database().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedDatabase.start(settings.data()));
        try {
            SpringApplication application = new SpringApplication(BoardApplication.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            DatabaseAddress address = database.map(EmbeddedDatabase::address)
                    .or(settings::database)
                    .orElseThrow();
            application.setDefaultProperties(properties(settings, address));
            application.addInitializers(context -> {
                GenericApplicationContext beans = (GenericApplicationContext) context;
                beans.registerBean(Knowledge.class, () -> knowledge);
                beans.registerBean(Pathway.class, () -> Pathway.of(knowledge));
                beans.registerBean(Clock.class, () -> clock);
                openId.ifPresent(said -> beans.registerBean(OpenIdSettings.class, () -> said));
            });
            ConfigurableApplicationContext context = application.run();
            context.getBean(KnowledgeArchive.class).keep(knowledge);
            Optional<String> password = context.getBean(FirstAccount.class).makeIfNone();
            context.getBean(SampleCases.class).handIn(settings.samples());
            context.getBean(LookAhead.class).begin();
            int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                    .getPort();
            return new Board(context, database, "http://" + settings.bind() + ":" + port, password);
        } catch (RuntimeException failed) {
            database.ifPresent(EmbeddedDatabase::close);
            throw failed;
        }
    }

    private static Map<String, Object> properties(BoardSettings settings, DatabaseAddress database) {
        Map<String, Object> properties = new HashMap<>(settings.configuration().values());
        properties.put("server.address", settings.bind());
        properties.put("server.port", settings.port());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        settings.configuration()
                .find(Setting.PROXIES)
                .flatMap(Proxies::pattern)
                .ifPresent(pattern -> properties.put("server.tomcat.remoteip.internal-proxies", pattern));
        return properties;
    }

    /** Where it answers. */
    public String address() {
        return address;
    }

    /** The password of the first account, if it was made by this start. */
    public Optional<String> findFirstPassword() {
        return firstPassword;
    }

    /** Something of the inside, for tests. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.ifPresent(EmbeddedDatabase::close);
    }
}
