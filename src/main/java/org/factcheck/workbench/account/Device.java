package org.factcheck.workbench.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person recognises a session by: browser, operating system, and enough of the address to tell places apart but
 * not people (the first three bytes of an IPv4 address, the first three groups of an IPv6 one).
 *
 * @param browser its name, empty when it did not say
 * @param system the operating system's name, empty when the browser did not say
 */
record Device(String browser, String system, String address) {
    /** In this order: most browsers also call themselves by the names of others. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "YaBrowser",
            "Yandex",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "HeadlessChrome",
            "Chrome",
            "Chrome",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iOS",
            "iPad",
            "iPadOS",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    static Device of(@Nullable String userAgent, String address) {
        String told = userAgent == null ? "" : userAgent;
        return new Device(firstOf(BROWSERS, told), firstOf(SYSTEMS, told), shortened(address));
    }

    private static String firstOf(Map<String, String> names, String told) {
        return names.entrySet().stream()
                .filter(name -> told.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** An address without the part that points at one machine; what is no address stays out. */
    static String shortened(String address) {
        if (!address.matches("[0-9a-fA-F.:]+(%.*)?")) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? "%d.%d.%d.…".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : "%x:%x:%x:…".formatted(group(bytes, 0), group(bytes, 1), group(bytes, 2));
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xff) << 8 | bytes[2 * index + 1] & 0xff;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
