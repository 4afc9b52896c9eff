package org.factcheck.workbench.detection;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Texts that nobody would think of. A run of the tests reads the seeds beside it (the first byte chooses the encoding,
 * UTF-16 gives lone surrogates); {@code ./workbench fuzz} grows new texts from them by what code they reach.
 */
class AnyTextFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void every_text_gives_spans_on_code_point_boundaries(byte[] bytes) {
        if (bytes.length > 0) {
            AnyTextTest.check(new String(
                    bytes, 1, bytes.length - 1, bytes[0] == '2' ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8));
        }
    }
}
