package org.liverleaf.board.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which proxies are believed what they say of the caller, as the pattern that the web server wants. */
public final class Proxies {

    static final String EXPECTED =
            "'none', or addresses such as 10.0.0.5, 10.1.0.0/16 (with /8, /16 or /24) or fd00::5, parted by commas";

    private static final String NONE = "none";
    private static final Pattern V4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(8|16|24))?");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LARGEST_BYTE = 255;
    private static final int BITS = 8;
    private static final int PARTS = 4;

    private Proxies() {}

    /**
     * The pattern that matches the address of each proxy of a list and no other.
     *
     * @return empty if the list is none
     */
    public static Optional<String> pattern(String list) {
        if (list.equals(NONE)) {
            return Optional.of("(?!)");
        }
        List<String> all = new ArrayList<>();
        for (String each : list.split(",", -1)) {
            Optional<String> one = one(each.strip());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(String.join("|", all));
    }

    private static Optional<String> one(String address) {
        Matcher v4 = V4.matcher(address);
        if (v4.matches()) {
            int fixed = v4.group(PARTS + 1) == null ? PARTS : Integer.parseInt(v4.group(PARTS + 1)) / BITS;
            List<String> parts = new ArrayList<>();
            for (int i = 1; i <= PARTS; i++) {
                int part = Integer.parseInt(v4.group(i));
                if (part > LARGEST_BYTE) {
                    return Optional.empty();
                }
                parts.add(i <= fixed ? Integer.toString(part) : "\\d{1,3}");
            }
            return Optional.of(String.join("\\.", parts));
        }
        return V6.matcher(address).matches() ? v6(address) : Optional.empty();
    }

    /** As the web server spells it. The characters let no name through that would have to be looked up. */
    private static Optional<String> v6(String address) {
        try {
            return Optional.of(Pattern.quote(InetAddress.getByName(address).getHostAddress()));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
