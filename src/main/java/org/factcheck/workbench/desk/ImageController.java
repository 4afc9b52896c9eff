package org.factcheck.workbench.desk;

import java.util.function.Supplier;
import org.factcheck.workbench.article.Image;
import org.factcheck.workbench.article.Medium;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.MediumId;
import org.factcheck.workbench.kernel.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the bytes of images to those who may see what they belong to. A browser takes them for nothing but an image of
 * the verified type, keeps them to itself, and asks each time whether it still may show them.
 */
@Controller
class ImageController {
    private final Rooms rooms;

    ImageController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Where the image of an article is to be had. */
    static String address(Medium medium) {
        return "articles/" + medium.article() + "/media/" + medium.id();
    }

    /** Where the image beside evidence is to be had; another image has another address. */
    static String address(EvidenceId evidence, Image image) {
        return "evidence/" + evidence + "/image?" + image.sha256().substring(0, 8);
    }

    @GetMapping("/articles/{article:\\d+}/media/{medium:\\d+}")
    ResponseEntity<byte[]> medium(@PathVariable("article") long article, @PathVariable("medium") long medium) {
        return answer(() -> {
            Medium found = rooms.media().medium(rooms.viewer(), new MediumId(medium));
            if (found.article().value() != article) {
                throw new NotFoundException("The image");
            }
            return rooms.media().content(rooms.viewer(), found.id());
        });
    }

    @GetMapping("/evidence/{evidence:\\d+}/image")
    ResponseEntity<byte[]> evidence(@PathVariable("evidence") long evidence) {
        return answer(() -> rooms.evidence().image(rooms.viewer(), new EvidenceId(evidence)));
    }

    private static ResponseEntity<byte[]> answer(Supplier<Image.Content> asked) {
        Image.Content found;
        try {
            found = asked.get();
        } catch (NotFoundException missing) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.image().mediaType()))
                .eTag(found.image().sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "inline")
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(found.bytes());
    }
}
