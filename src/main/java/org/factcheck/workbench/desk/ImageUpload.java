package org.factcheck.workbench.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.article.MediaService;
import org.factcheck.workbench.shell.FormMessage;
import org.jspecify.annotations.Nullable;

/** Takes one image and keeps it until the form around it is saved. What is no image is refused at once. */
final class ImageUpload extends Div {
    private static final long serialVersionUID = 1L;
    private final Upload upload;
    private final FormMessage message = new FormMessage();
    private final Span name = Signs.note("");
    private final Button leaveOut;
    private transient byte @Nullable [] file;

    /** @param label what the image is */
    ImageUpload(String label) {
        addClassNames("wb-stacked", "wb-image-upload");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        upload = new Upload(new LimitedUpload(Image.MAX_BYTES, this::take, this::tooLarge));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/gif", ".png", ".jpg", ".jpeg", ".gif");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Image.MAX_BYTES);
        upload.addFileRejectedListener(
                rejected -> message.error(getTranslation("desk.images.rejected", rejected.getErrorMessage())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Button choose = new Button(getTranslation("desk.images.choose"));
        choose.setAriaLabel(getTranslation("desk.images.chooseFor", label));
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("desk.images.drop")));
        leaveOut = new Button(getTranslation("desk.images.leaveOut"), click -> clear());
        leaveOut.addThemeNames("tertiary", "small");
        Div kept = new Div(name, leaveOut);
        kept.addClassName("wb-row");
        Span caption = Signs.note(label);
        caption.getElement().setAttribute("aria-hidden", "true");
        add(caption, upload, message, kept);
        clear();
    }

    byte @Nullable [] file() {
        return file == null ? null : file.clone();
    }

    /** Whether an image was chosen. */
    boolean chosen() {
        return file != null;
    }

    private void clear() {
        file = null;
        name.setText("");
        leaveOut.setVisible(false);
        message.clear();
    }

    private void take(String fileName, byte[] bytes) {
        clear();
        try {
            Image image = MediaService.check(bytes);
            file = bytes;
            name.setText(getTranslation("desk.images.chosen", fileName, image.width(), image.height()));
            leaveOut.setVisible(true);
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }

    private void tooLarge() {
        clear();
        message.error(getTranslation("article.image.tooLarge", Image.MAX_BYTES / 1024 / 1024));
    }
}
