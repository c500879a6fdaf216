package org.liverleaf.board.signon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: after five failures for a name, or twenty from an address, neither may try again for a
 * quarter of an hour. Forgets what is older, and never holds more than some ten thousand names.
 */
@Component
public final class LoginThrottle {

    static final int MOST_FOR_NAME = 5;
    static final int MOST_FROM_ADDRESS = 20;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final long MOST_KEPT = 10_000;

    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST_KEPT).build();

    boolean isClosed(String name, String address) {
        return count("name " + plain(name)) >= MOST_FOR_NAME || count("address " + address) >= MOST_FROM_ADDRESS;
    }

    void failed(String name, String address) {
        add("name " + plain(name));
        add("address " + address);
    }

    /** Whether a caller who shows tokens has shown too many wrong ones. */
    public boolean isClosed(String caller) {
        return count(caller) >= MOST_FROM_ADDRESS;
    }

    /** Counts a wrong token of a caller. */
    public void failed(String caller) {
        add(caller);
    }

    void succeeded(String name) {
        failures.invalidate("name " + plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private int count(String key) {
        AtomicInteger count = failures.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    private void add(String key) {
        failures.get(key, any -> new AtomicInteger()).incrementAndGet();
    }
}
