package org.factcheck.workbench.article;

import java.util.List;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.audit.AuditLog;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.kernel.Input;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.kernel.WebAddress;
import org.factcheck.workbench.live.Change;
import org.factcheck.workbench.live.LiveChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The images of articles. */
@Service
public class MediaService {
    private static final String WHAT = "The image";
    /** Images of one article, removed ones included. */
    private static final int MOST = 200;

    private static final String ARTICLE = "The article";

    private final JdbcMediaStore store;
    private final Images images;
    private final ArticleService articles;
    private final AuditLog audit;
    private final LiveChanges live;

    MediaService(JdbcMediaStore store, Images images, ArticleService articles, AuditLog audit, LiveChanges live) {
        this.store = store;
        this.images = images;
        this.articles = articles;
        this.audit = audit;
        this.live = live;
    }

    /**
     * What a file is, without keeping it.
     *
     * @throws InvalidInputException if it is too large or no PNG, JPEG or GIF image
     */
    public static Image check(byte[] file) {
        return ImageFile.read(file);
    }

    /** All images of an article by number, removed ones too. */
    @Transactional(readOnly = true)
    public List<Medium> media(Viewer viewer, ArticleId article) {
        articles.require(viewer, article, Role.VIEWER, ARTICLE);
        return store.media(article);
    }

    /** @throws NotFoundException if it does not exist for the viewer */
    @Transactional(readOnly = true)
    public Medium medium(Viewer viewer, MediumId id) {
        return require(viewer, id, Role.VIEWER);
    }

    /**
     * The bytes of an image.
     *
     * @throws NotFoundException if it does not exist for the viewer, or only its address is known
     */
    @Transactional(readOnly = true)
    public Image.Content content(Viewer viewer, MediumId id) {
        Image image = require(viewer, id, Role.VIEWER).image();
        if (image == null) {
            throw new NotFoundException(WHAT);
        }
        return images.content(image.sha256()).orElseThrow();
    }

    /**
     * Adds an image to an article.
     *
     * @param file the image; null when only its address is known
     * @throws InvalidInputException if there is neither file nor address, the file is too large or no PNG, JPEG or GIF
     *     image, or the article has 200 images
     */
    @Transactional
    public MediumId add(Viewer viewer, ArticleId article, MediumEdit edit, byte @Nullable [] file) {
        TeamId team = articles.require(viewer, article, Role.REVIEWER, ARTICLE);
        MediumEdit clean = checked(edit);
        if (file == null && clean.url() == null) {
            throw new InvalidInputException("article.image.missing");
        }
        Image image = file == null ? null : images.keep(file);
        store.hold(article);
        if (store.media(article).size() >= MOST) {
            throw new InvalidInputException("article.image.tooMany", MOST);
        }
        MediumId id = store.insert(article, clean, image, viewer.person());
        changed(viewer, team, "created", null, id);
        return id;
    }

    /**
     * Changes what is said of an image, not the image: one's own as a reviewer, others' as an editor.
     *
     * @throws ConflictException if it is no longer at this version
     * @throws InvalidInputException if the address of an image without a file is taken away
     */
    @Transactional
    public void edit(Viewer viewer, MediumId id, int version, MediumEdit edit) {
        Medium before = requireOwnOrEditor(viewer, id);
        MediumEdit clean = checked(edit);
        if (before.image() == null && clean.url() == null) {
            throw new InvalidInputException("article.image.missing");
        }
        saved(viewer, "edited", before, store.update(id, version, clean));
    }

    /**
     * Takes an image out of its article; claims on it stay. One's own as a reviewer, others' as an editor.
     *
     * @throws ConflictException if it is no longer at this version
     */
    @Transactional
    public void remove(Viewer viewer, MediumId id, int version) {
        Medium before = requireOwnOrEditor(viewer, id);
        saved(viewer, "removed", before, store.remove(id, version, viewer.person()));
    }

    /**
     * Brings a removed image back.
     *
     * @throws ConflictException if it is no longer at this version
     */
    @Transactional
    public void restore(Viewer viewer, MediumId id, int version) {
        Medium before = requireOwnOrEditor(viewer, id);
        saved(viewer, "restored", before, store.restore(id, version));
    }

    private Medium require(Viewer viewer, MediumId id, Role role) {
        Medium medium = store.medium(id).orElseThrow(() -> new NotFoundException(WHAT));
        articles.require(viewer, medium.article(), role, WHAT);
        return medium;
    }

    private Medium requireOwnOrEditor(Viewer viewer, MediumId id) {
        Medium medium = require(viewer, id, Role.REVIEWER);
        return medium.addedBy().equals(viewer.person()) ? medium : require(viewer, id, Role.EDITOR);
    }

    private void saved(Viewer viewer, String action, Medium before, boolean saved) {
        if (!saved) {
            throw new ConflictException(WHAT);
        }
        changed(viewer, articles.require(viewer, before.article(), Role.REVIEWER, WHAT), action, before, before.id());
    }

    private void changed(Viewer viewer, TeamId team, String action, @Nullable Medium before, MediumId id) {
        Medium now = store.medium(id).orElseThrow();
        audit.record(
                viewer.actor(team),
                action,
                new AuditLog.Subject("medium", id.value(), team, now.article()),
                before,
                now);
        live.changed(new Change(now.article(), null));
    }

    private static MediumEdit checked(MediumEdit edit) {
        return new MediumEdit(
                edit.kind(),
                Input.optional(edit.caption(), 2000, "article.image.captionTooLong"),
                Input.optional(edit.credit(), 500, "article.image.creditTooLong"),
                Input.optional(edit.description(), 2000, "article.image.descriptionTooLong"),
                WebAddress.optional(edit.url(), "article.image.url"));
    }
}
