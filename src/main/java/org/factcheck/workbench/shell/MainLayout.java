package org.factcheck.workbench.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What surrounds every view: a slim header with the product's name, the trail to the view, its actions, the way to the
 * other screens and the menu of the signed-in person.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;
    private static final List<Destination> DESTINATIONS = List.of(
            new Destination("", "shell.nav.desk"),
            new Destination("queue", "shell.nav.queue"),
            new Destination("adjudication", "shell.nav.adjudication"),
            new Destination("sources", "shell.nav.sources"),
            new Destination("team", "shell.nav.team"));

    private final transient AuthenticationContext authentication;
    private final transient List<GuardedDestination> guarded;
    private final transient Header header;
    private final Main content = new Main();
    private @Nullable HasElement view;

    private record Destination(String path, String textKey) {}

    MainLayout(
            AuthenticationContext authentication,
            ObjectProvider<HeaderPart> parts,
            ObjectProvider<GuardedDestination> guarded) {
        this.authentication = authentication;
        this.guarded = guarded.orderedStream().toList();
        this.header = new Header(getTranslation("shell.trail"));
        addClassName("wb-app");
        setSizeFull();

        Anchor brand = new Anchor("", getTranslation("shell.product"));
        brand.addClassName("wb-brand");
        brand.getElement().setAttribute("aria-label", getTranslation("shell.product.home"));
        Div space = new Div();
        space.addClassName("wb-grow");
        com.vaadin.flow.component.html.Header bar = new com.vaadin.flow.component.html.Header(
                brand, header.trailSlot(), space, header.statusSlot(), header.actionsSlot());
        bar.addClassName("wb-header");
        authentication.getAuthenticatedUser(AuthenticatedPrincipal.class).ifPresent(person -> {
            bar.add(navigation());
            parts.orderedStream().forEach(part -> bar.add(part.create()));
            bar.add(new PersonMenu(person.getName(), authentication::logout));
        });
        content.addClassName("wb-content");
        content.setId("content");
        add(skipLink(), bar, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement shown) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(shown.getElement());
        view = shown;
    }

    @Override
    public void removeRouterLayoutContent(HasElement removed) {
        content.getElement().removeAllChildren();
        view = null;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.clear();
        if (view instanceof WithHeader own) {
            own.fillHeader(header);
        }
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("wb-skip");
        return skip;
    }

    private Component navigation() {
        Nav nav = new Nav();
        nav.addClassName("wb-nav");
        nav.setAriaLabel(getTranslation("shell.nav"));
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        Stream<Destination> opened = guarded.stream()
                .filter(GuardedDestination::isOpen)
                .map(destination -> new Destination(destination.path(), destination.textKey()));
        for (Destination destination :
                Stream.concat(DESTINATIONS.stream(), opened).toList()) {
            routes.getRoute(destination.path()).ifPresent(target -> {
                RouterLink link = new RouterLink(getTranslation(destination.textKey()), target);
                link.setHighlightCondition(
                        destination.path().isEmpty()
                                ? HighlightConditions.sameLocation()
                                : HighlightConditions.locationPrefix());
                link.setHighlightAction((entry, here) -> {
                    if (here) {
                        entry.getElement().setAttribute("aria-current", "page");
                    } else {
                        entry.getElement().removeAttribute("aria-current");
                    }
                });
                nav.add(link);
            });
        }
        return nav;
    }
}
