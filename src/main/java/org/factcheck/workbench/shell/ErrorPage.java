package org.factcheck.workbench.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What stands where a view could not be shown: what happened, what was kept, what to do. */
abstract class ErrorPage extends Div implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private String title = "";

    ErrorPage() {
        addClassName("wb-page");
    }

    void show(String title, String text, Component... more) {
        this.title = title;
        removeAll();
        Anchor desk = new Anchor("", getTranslation("shell.toDesk"));
        Div ways = new Div(desk);
        ways.addClassName("wb-row");
        ways.add(more);
        Div box = new Div(new H1(title), new Paragraph(text), ways);
        box.addClassName("wb-error-page");
        add(box);
    }

    Component reloadButton() {
        return new Button(
                getTranslation("shell.reload"),
                click -> UI.getCurrentOrThrow().getPage().reload());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(title));
    }
}
