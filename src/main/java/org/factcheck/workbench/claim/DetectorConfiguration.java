package org.factcheck.workbench.claim;

import org.factcheck.workbench.detection.ClaimDetector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one detector of this node; its models load in the background. */
@Configuration(proxyBeanMethods = false)
class DetectorConfiguration {
    @Bean
    ClaimDetector claimDetector() {
        return ClaimDetector.create();
    }
}
