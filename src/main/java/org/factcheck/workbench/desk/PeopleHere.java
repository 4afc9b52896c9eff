package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factcheck.workbench.desk.Colleagues.Colleague;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.shell.Initials;

/** The others who have the article open: a press goes to the claim that one of them is at. */
final class PeopleHere extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;
    private final transient Consumer<ClaimId> go;
    private final transient Function<ClaimId, Integer> numbers;

    /** @param numbers the number of a claim in the viewer's list, 0 when it is not in it */
    PeopleHere(Consumer<ClaimId> go, Function<ClaimId, Integer> numbers) {
        this.go = go;
        this.numbers = numbers;
        addClassName("wb-people");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("desk.people"));
        setVisible(false);
    }

    void show(List<Colleague> colleagues) {
        removeAll();
        colleagues.stream().limit(MOST).forEach(colleague -> add(avatar(colleague)));
        List<Colleague> rest = colleagues.stream().skip(MOST).toList();
        if (!rest.isEmpty()) {
            String all = rest.stream().map(this::place).collect(Collectors.joining(getTranslation("desk.separator")));
            Span more = new Span(getTranslation("desk.people.more", rest.size()));
            more.addClassName("wb-avatar");
            more.getElement().setAttribute("role", "img");
            more.getElement().setAttribute("aria-label", all);
            more.setTitle(all);
            add(more);
        }
        setVisible(!colleagues.isEmpty());
    }

    private NativeButton avatar(Colleague colleague) {
        NativeButton avatar = new NativeButton("", click -> {
            if (colleague.claim() != null) {
                go.accept(colleague.claim());
            }
        });
        avatar.addClassName("wb-avatar");
        avatar.getElement().setAttribute("type", "button");
        avatar.getElement().setAttribute("data-initials", Initials.of(colleague.name()));
        avatar.setAriaLabel(place(colleague));
        avatar.setTitle(place(colleague));
        return avatar;
    }

    /** “Olena Shevchenko, at claim 12, writing a verdict”. */
    private String place(Colleague colleague) {
        String name = colleague.name();
        ClaimId claim = colleague.claim();
        if (claim == null) {
            return getTranslation("desk.people.here", name);
        }
        int number = numbers.apply(claim);
        String at = number == 0
                ? getTranslation("desk.people.elsewhere", name)
                : getTranslation("desk.people.at", name, number);
        return colleague.doing() == null
                ? at
                : getTranslation("desk.people.doing." + colleague.doing().name(), at);
    }
}
