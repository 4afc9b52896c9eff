package org.factcheck.workbench.desk;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.desk.ArticleAnnotator.Stretch;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.report.ClaimRow;

/** Which lines of a text are captions of pictures: those that a claim about a photo or video fills or credits. */
final class Captions {
    private static final double MOST_OF_A_LINE = 0.9;

    private Captions() {}

    static List<Stretch> of(String text, List<ClaimRow> claims) {
        List<Stretch> captions = new ArrayList<>();
        List<ClaimRow> ofPictures = claims.stream().filter(Captions::mayFill).toList();
        if (ofPictures.isEmpty()) {
            return captions;
        }
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end > start && isCaption(start, end, ofPictures)) {
                captions.add(new Stretch(start, end));
            }
            start = end + 1;
        }
        return captions;
    }

    /** Whether a claim can make the line that it stands in a caption. */
    static boolean mayFill(ClaimRow claim) {
        return claim.kind() == ClaimKind.PHOTO || claim.kind() == ClaimKind.VIDEO;
    }

    private static boolean isCaption(int start, int end, List<ClaimRow> claims) {
        return claims.stream()
                .filter(claim -> claim.start() >= start && claim.end() <= end)
                .anyMatch(claim -> claim.kind() == ClaimKind.PHOTO
                        || claim.end() - claim.start() >= MOST_OF_A_LINE * (end - start));
    }
}
