package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.select.Select;
import org.factcheck.workbench.account.Role;

/** Choice of a role, each with what it allows. */
class RoleSelect extends Select<Role> {
    private static final long serialVersionUID = 1L;

    RoleSelect() {
        setItems(Role.values());
        setItemLabelGenerator(role -> Roles.label(this, role));
        setEmptySelectionAllowed(false);
        setValue(Role.REVIEWER);
    }
}
