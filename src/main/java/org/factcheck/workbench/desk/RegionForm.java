package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.claim.RegionEdit;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DraftService;
import org.factcheck.workbench.shell.FormMessage;

/** A claim in the making on a region of an image. */
final class RegionForm extends Div implements SavableForm {
    private static final long serialVersionUID = 1L;
    private static final String REGION = "region";
    private final transient Bench bench;
    private final transient Consumer<ClaimId> saved;
    private final ComboBox<ClaimKind> kind = new ComboBox<>();
    private final TextArea wording = new TextArea(getTranslation("desk.claim.wording"));
    private final FormMessage message = new FormMessage();
    private transient Region region;

    private final transient Draft draft;

    RegionForm(Bench bench, Medium medium, Region region, Consumer<ClaimId> saved, Runnable cancelled) {
        this.bench = bench;
        this.region = region;
        this.saved = saved;
        addClassNames("wb-stacked", "wb-inline-form");
        kind.setLabel(getTranslation("desk.claim.kind"));
        kind.setItems(Stream.of(ClaimKind.values())
                .sorted(Comparator.comparing(Words::of))
                .toList());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(MediumWords.likelyClaim(medium.kind()));
        kind.setWidthFull();
        wording.setHelperText(getTranslation("desk.region.wording.help"));
        wording.setMaxLength(4_000);
        wording.setRequiredIndicatorVisible(true);
        wording.setWidthFull();
        Button cancel = new Button(getTranslation("shell.cancel"), click -> {
            forget();
            cancelled.run();
        });
        Button save = new Button(getTranslation("desk.claim.add"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bench.keyboard().confirms(this, save, save.getText());
        Div actions = new Div(cancel, save);
        actions.addClassName("wb-actions");
        add(new H3(getTranslation("desk.region.new")), wording, kind, message, actions);
        draft = Draft.ofNew(bench.rooms(), bench.article().id(), DraftService.Place.IMAGE, about(medium))
                .choice("kind", kind, ClaimKind.class)
                .with("wording", wording)
                .with(REGION, () -> this.region.fragment(), kept -> this.region = region(medium, kept));
        draft.open();
    }

    private static String about(Medium medium) {
        return medium.id().toString();
    }

    /** The region of the image of which somebody has begun to make a claim. */
    static Optional<Region> begun(Bench bench, Medium medium) {
        return Draft.keptNew(bench, DraftService.Place.IMAGE, about(medium))
                .map(kept -> kept.getOrDefault(REGION, ""))
                .filter(fragment -> fragment.matches("xywh=percent:[0-9.]+(,[0-9.]+){3}"))
                .map(fragment -> region(medium, fragment));
    }

    private static Region region(Medium medium, String fragment) {
        double[] sides = Stream.of(fragment.substring(fragment.indexOf(':') + 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Region.of(medium.id(), sides[0], sides[1], sides[2], sides[3]);
    }

    /** Whether words are typed that are not saved. */
    @Override
    public boolean busy() {
        return !wording.getValue().isBlank();
    }

    void region(Region changed) {
        region = changed;
        draft.keep();
    }

    void focus() {
        wording.focus();
    }

    /** Throws away what was typed. */
    void forget() {
        draft.close();
    }

    @Override
    public void save() {
        message.clear();
        ClaimKind chosen = kind.getValue();
        if (chosen == null) {
            message.error(getTranslation("desk.region.kindMissing"));
            return;
        }
        try {
            ClaimId made = bench.rooms()
                    .regions()
                    .add(bench.viewer(), bench.article().id(), new RegionEdit(chosen, region, wording.getValue()));
            draft.close();
            saved.accept(made);
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
