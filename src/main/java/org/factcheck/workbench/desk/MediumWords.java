package org.factcheck.workbench.desk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.detection.ClaimKind;

/** What is said of an image, in the language of the current UI. */
final class MediumWords {
    private MediumWords() {}

    static String of(Medium.Kind kind) {
        return translate("desk.images.kind." + kind.name());
    }

    /** “Image 1: map”, with its caption if it has one. */
    static String title(Medium medium) {
        String name = translate(
                medium.removed() ? "desk.images.nameRemoved" : "desk.images.name", medium.number(), of(medium.kind()));
        return medium.caption() == null
                ? name
                : Stream.of(name, medium.caption()).collect(Collectors.joining(translate("desk.separator")));
    }

    /** What stands for the image where it is not seen. */
    static String description(Medium medium) {
        return Stream.concat(Stream.ofNullable(medium.description()), Stream.ofNullable(medium.caption()))
                .findFirst()
                .orElseGet(() -> title(medium));
    }

    /** What a claim on such an image most likely is. */
    static ClaimKind likelyClaim(Medium.Kind kind) {
        return switch (kind) {
            case MAP -> ClaimKind.MAP;
            case PHOTO -> ClaimKind.PHOTO;
            case VIDEO_STILL -> ClaimKind.VIDEO;
        };
    }
}
