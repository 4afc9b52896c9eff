package org.factcheck.workbench.shell;

import com.vaadin.flow.server.VaadinService;
import java.util.Locale;

/** What detection says of an inconsistency of the text, which is kept in English, for whoever reads it. */
public final class IssueWords {
    private static final String SENTENCES = "issue.said.";

    private IssueWords() {}

    public static String of(String description, Texts texts, Locale locale) {
        return texts.retold(description, SENTENCES, locale);
    }

    /** By the texts of the application that shows it. */
    public static String of(String description, Locale locale) {
        return VaadinService.getCurrent().getInstantiator().getI18NProvider() instanceof Texts texts
                ? of(description, texts, locale)
                : description;
    }
}
