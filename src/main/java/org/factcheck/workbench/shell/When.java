package org.factcheck.workbench.shell;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.Instant;

/** A {@code <time>}: how long ago in words, the exact moment with its zone as a tooltip. */
@Tag("time")
public class When extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    public When(Instant moment) {
        Moments moments = Moments.of(UI.getCurrentOrThrow());
        getElement().setAttribute("datetime", moment.toString());
        getElement().setAttribute("title", moments.exactly(moment));
        getElement().setText(moments.ago(moment, Instant.now()));
    }
}
