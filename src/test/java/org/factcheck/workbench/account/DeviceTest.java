package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox|Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0|Edge|Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15|Safari|macOS",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36|Chrome|Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1|Chrome|iOS",
                "curl/8.5.0|''|''"
            })
    void a_browser_is_called_what_its_people_call_it(String userAgent, String browser, String system) {
        Device device = Device.of(userAgent, "192.0.2.7");

        assertThat(device.browser()).isEqualTo(browser);
        assertThat(device.system()).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.…",
        "2001:db8:12:34::1, 2001:db8:12:…",
        "0:0:0:0:0:0:0:1, 0:0:0:…",
        "evil.example.org, ''",
        "<script>, ''"
    })
    void an_address_tells_the_place_and_not_the_machine(String address, String shortened) {
        assertThat(Device.shortened(address)).isEqualTo(shortened);
    }

    @Test
    void a_browser_that_says_nothing_has_no_name() {
        assertThat(Device.of(null, "local")).isEqualTo(new Device("", "", ""));
    }
}
