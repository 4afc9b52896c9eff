package org.factcheck.workbench.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;

/** Choice of light, dark, or as the system, kept by the browser. */
public class Appearance extends RadioButtonGroup<String> {
    private static final long serialVersionUID = 1L;

    public Appearance() {
        setLabel(getTranslation("shell.theme.colours"));
        setItems(Arrays.stream(Theme.values()).map(Theme::name).toList());
        setItemLabelGenerator(
                name -> getTranslation("shell.theme." + Theme.valueOf(name).code()));
        VaadinRequest request = VaadinRequest.getCurrent();
        setValue((request == null ? Theme.SYSTEM : Theme.of(request)).name());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                Theme.valueOf(change.getValue()).apply(UI.getCurrentOrThrow());
            }
        });
    }
}
