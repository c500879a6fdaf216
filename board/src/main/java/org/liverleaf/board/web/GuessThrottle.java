package org.liverleaf.board.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Turns away an address that has tried many secrets of links which nobody made. Bounded, and forgets after a quarter of an hour. */
@Component
final class GuessThrottle {

    static final int MOST = 30;

    private final Cache<String, AtomicInteger> misses = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(10_000)
            .build();

    boolean isClosed(String address) {
        AtomicInteger count = misses.getIfPresent(address);
        return count != null && count.get() >= MOST;
    }

    void missed(String address) {
        misses.get(address, any -> new AtomicInteger()).incrementAndGet();
    }
}
