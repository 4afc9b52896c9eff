package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.account.Directory;

/** Offers the names of people in the text area before it, once an at sign is typed; keys choose among them. */
@Tag("mention-completion")
@JsModule("./mentions/mention-completion.ts")
final class MentionCompletion extends Component {
    private static final long serialVersionUID = 1L;

    /**
     * A person to be offered.
     *
     * @param insert what is written after the at sign
     */
    private record WirePerson(String name, String login, String insert) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private record WireTexts(String people, String count) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    MentionCompletion(List<Directory.Named> people) {
        Map<String, Integer> bearers = new HashMap<>();
        people.forEach(person -> bearers.merge(person.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        getElement()
                .setPropertyList(
                        "people",
                        people.stream()
                                .map(person -> new WirePerson(
                                        person.name(),
                                        person.login(),
                                        bearers.getOrDefault(person.name().toLowerCase(Locale.ROOT), 1) > 1
                                                ? person.login()
                                                : person.name()))
                                .toList());
        getElement()
                .setPropertyBean(
                        "texts",
                        new WireTexts(
                                getTranslation("desk.mention.people"), getTranslation("desk.mention.count", "{0}")));
    }
}
