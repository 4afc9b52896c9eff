package org.factcheck.workbench.article;

import java.util.Optional;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes of images, each once. For rooms that have checked who asks. */
@Component
public class Images {
    private final JdbcImageStore store;

    Images(JdbcImageStore store) {
        this.store = store;
    }

    /** @throws InvalidInputException if the file is too large or no PNG, JPEG or GIF image */
    @Transactional(propagation = Propagation.MANDATORY)
    public Image keep(byte[] file) {
        Image image = ImageFile.read(file);
        store.insert(image, file);
        return image;
    }

    /** @param sha256 64 hexadecimal digits */
    @Transactional(readOnly = true)
    public Optional<Image.Content> content(String sha256) {
        return store.content(sha256);
    }
}
