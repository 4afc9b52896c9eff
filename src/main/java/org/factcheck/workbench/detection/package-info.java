/** Finds checkable claims in a text. Pure: text in; claims, mentions, sentences and issues out. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.factcheck.workbench.detection;
