package org.factcheck.workbench.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.inbox.Notification.Kind;
import org.factcheck.workbench.inbox.Notification.Way;
import org.factcheck.workbench.inbox.NotificationService;
import org.factcheck.workbench.inbox.NotificationSettings;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** How the person wants to be told: by kind, where e-mail goes, and when it is quiet. */
@Route("inbox/settings")
@PermitAll
class NotificationSettingsView extends Div implements WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final transient NotificationService notifications;
    private final transient ViewerSource viewers;
    private final transient Map<Kind, RadioButtonGroup<Way>> ways = new EnumMap<>(Kind.class);
    private final EmailField email = new EmailField(getTranslation("inbox.email"));
    private final Checkbox quiet = new Checkbox(getTranslation("inbox.quiet"));
    private final TimePicker from = new TimePicker(getTranslation("inbox.quiet.from"));
    private final TimePicker until = new TimePicker(getTranslation("inbox.quiet.until"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("inbox.quiet.zone"));
    private final FormMessage message = new FormMessage();

    NotificationSettingsView(NotificationService notifications, ViewerSource viewers) {
        this.notifications = notifications;
        this.viewers = viewers;
        addClassName("wb-page");
        Viewer viewer = viewers.current();
        NotificationSettings now = notifications.settings(viewer);
        boolean mails = notifications.mails(viewer);
        Button save = new Button(getTranslation("inbox.settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("wb-actions");
        Div side = new Div(mail(now, mails), quietHours(now));
        side.addClassName("wb-list");
        Div columns = new Div(kinds(now, mails), side);
        columns.addClassName("wb-columns");
        add(new H1(getTranslation("inbox.settings.title")), columns, message, actions);
    }

    private Section kinds(NotificationSettings now, boolean mails) {
        Div rows = new Div();
        rows.addClassName("wb-ways");
        for (Kind kind : Kind.values()) {
            RadioButtonGroup<Way> way = new RadioButtonGroup<>(getTranslation("inbox.kind." + kind));
            way.setItems(mails ? List.of(Way.values()) : List.of(Way.PRODUCT, Way.NONE));
            way.setItemLabelGenerator(choice -> getTranslation("inbox.way." + choice));
            way.setValue(!mails && now.way(kind) == Way.MAIL ? Way.PRODUCT : now.way(kind));
            ways.put(kind, way);
            rows.add(way);
        }
        return card("inbox.settings.kinds", "inbox.settings.kinds.note", rows);
    }

    private Section mail(NotificationSettings now, boolean mails) {
        email.setValue(Objects.requireNonNullElse(now.email(), ""));
        email.setWidthFull();
        email.setVisible(mails);
        return card("inbox.settings.mail", mails ? "inbox.settings.mail.note" : "inbox.settings.mail.none", email);
    }

    private Section quietHours(NotificationSettings now) {
        NotificationSettings.QuietHours hours = now.quiet();
        quiet.setValue(hours != null);
        from.setStep(Duration.ofMinutes(30));
        until.setStep(Duration.ofMinutes(30));
        from.setValue(hours == null ? EVENING : hours.from());
        until.setValue(hours == null ? MORNING : hours.until());
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        ZoneId own = hours == null ? Moments.current().zone() : now.zone();
        zone.setValue(own.getId().equals("Z") ? "UTC" : own.getId());
        zone.setWidthFull();
        enable();
        quiet.addValueChangeListener(change -> enable());
        Div times = new Div(from, until);
        times.addClassName("wb-form");
        return card("inbox.settings.quiet", "inbox.settings.quiet.note", quiet, times, zone);
    }

    private void enable() {
        from.setEnabled(quiet.getValue());
        until.setEnabled(quiet.getValue());
    }

    private Section card(String title, String note, com.vaadin.flow.component.Component... content) {
        Paragraph words = new Paragraph(getTranslation(note));
        words.addClassName("wb-note");
        Section card = new Section(new H2(getTranslation(title)), words);
        card.add(content);
        card.addClassNames("wb-card", "wb-stacked");
        return card;
    }

    private void save() {
        message.clear();
        NotificationSettings.QuietHours hours = null;
        if (quiet.getValue()) {
            LocalTime begin = from.getValue();
            LocalTime end = until.getValue();
            if (begin == null || end == null || begin.equals(end)) {
                message.error(getTranslation("inbox.invalid.quiet"));
                return;
            }
            hours = new NotificationSettings.QuietHours(begin, end);
        }
        Map<Kind, Way> chosen = new EnumMap<>(Kind.class);
        ways.forEach((kind, way) -> chosen.put(kind, Objects.requireNonNullElse(way.getValue(), Way.PRODUCT)));
        try {
            notifications.keepSettings(
                    viewers.current(),
                    new NotificationSettings(chosen, blankToNull(email.getValue()), chosenZone(), hours));
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        Notices.done(getTranslation("inbox.settings.saved"));
    }

    private ZoneId chosenZone() {
        String id = zone.getValue();
        return ZoneId.of(id == null ? "UTC" : id);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(getTranslation("inbox.title"), "inbox"),
                Crumb.here(getTranslation("inbox.settings")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.settings.title");
    }
}
