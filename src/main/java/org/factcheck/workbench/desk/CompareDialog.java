package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.claim.Region;
import org.factcheck.workbench.kernel.EvidenceId;
import org.jspecify.annotations.Nullable;

/** Puts two images beside each other. */
final class CompareDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final Div shown = new Div();

    private CompareDialog() {
        setHeaderTitle(getTranslation("desk.compare.title"));
        addClassName("wb-compare");
        setWidth("min(1200px, 96vw)");
        setResizable(true);
        add(shown);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    /** The image that a claim stands on, with its region marked, and what a source shows. */
    static void open(Bench bench, Region region, EvidenceId evidence, String source, Image image) {
        Medium medium = bench.rooms().media().medium(bench.viewer(), region.medium());
        CompareDialog dialog = new CompareDialog();
        String name = dialog.getTranslation("desk.evidence.image.of", source);
        dialog.show(
                side(medium, region),
                new ImageCompare.Side(ImageController.address(evidence, image), name, name, null));
        dialog.open();
    }

    /** An image of the article and others, of which the person chooses one; none is only referred to. */
    static void open(Medium first, List<Medium> others) {
        CompareDialog dialog = new CompareDialog();
        Select<Medium> second = new Select<>();
        second.setLabel(dialog.getTranslation("desk.compare.with"));
        second.setItems(others);
        second.setItemLabelGenerator(MediumWords::title);
        second.addValueChangeListener(change -> dialog.show(side(first, null), side(change.getValue(), null)));
        second.setValue(others.getFirst());
        second.setVisible(others.size() > 1);
        dialog.addComponentAsFirst(second);
        dialog.open();
    }

    private static ImageCompare.Side side(Medium medium, @Nullable Region region) {
        return new ImageCompare.Side(
                ImageController.address(medium), MediumWords.description(medium), MediumWords.title(medium), region);
    }

    private void show(ImageCompare.Side first, ImageCompare.Side second) {
        shown.removeAll();
        shown.add(new ImageCompare(first, second));
    }
}
