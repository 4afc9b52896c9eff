package org.factcheck.workbench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.factcheck.workbench.account.Directory;
import org.factcheck.workbench.review.Comment.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in a text: an at sign, then the name of a member as it is written, in any case, or their user name
 * (which is the only way to tell two of the same name apart). The longest one that fits counts.
 */
final class Mentions {
    private Mentions() {}

    static List<Mention> in(String text, Collection<Directory.Named> members) {
        List<Mention> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            Mention longest = longest(text, at, members);
            if (longest != null) {
                found.add(longest);
                at = longest.end() - 1;
            }
        }
        return found;
    }

    private static @Nullable Mention longest(String text, int at, Collection<Directory.Named> members) {
        Mention longest = null;
        boolean ambiguous = false;
        for (Directory.Named member : members) {
            for (String word : List.of(member.name(), member.login())) {
                int end = at + 1 + word.length();
                if (!stands(text, at + 1, word) || longest != null && longest.end() > end) {
                    continue;
                }
                ambiguous = longest != null
                        && longest.end() == end
                        && !longest.person().equals(member.person());
                longest = new Mention(at, end, member.person(), member.name());
            }
        }
        return ambiguous ? null : longest;
    }

    private static boolean stands(String text, int start, String word) {
        int end = start + word.length();
        return end <= text.length()
                && text.substring(start, end).toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
