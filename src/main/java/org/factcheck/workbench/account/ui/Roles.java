package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import org.factcheck.workbench.account.Role;

/** The words for roles. */
final class Roles {
    private Roles() {}

    static String label(Component place, Role role) {
        return place.getTranslation(
                switch (role) {
                    case VIEWER -> "account.role.viewer";
                    case REVIEWER -> "account.role.reviewer";
                    case EDITOR -> "account.role.editor";
                });
    }

    static String explanation(Component place, Role role) {
        return place.getTranslation(
                switch (role) {
                    case VIEWER -> "account.role.viewer.may";
                    case REVIEWER -> "account.role.reviewer.may";
                    case EDITOR -> "account.role.editor.may";
                });
    }
}
