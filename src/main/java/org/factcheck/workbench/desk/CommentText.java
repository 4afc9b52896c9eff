package org.factcheck.workbench.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.review.Comment;

/**
 * The words of a comment: who is named stands out, a number sign and the number of a claim, or the address of one, lead to
 * it, and so do web addresses. It is made of elements and text only: nothing that was typed can become markup.
 */
final class CommentText extends Paragraph {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINK =
            Pattern.compile("(?<site>https?://[^\\s/]+)?/?articles/(?<article>\\d{1,18})\\?claim=(?<claim>\\d{1,18})"
                    + "|(?<![\\w#&/])#(?<number>\\d{1,18})\\b"
                    + "|(?<web>https?://[^\\s<>\"]*[^\\s<>\".,:;!?)\\]»”’'])");

    CommentText(Comment comment) {
        addClassNames("wb-rationale", "wb-comment-text");
        String text = comment.text() == null ? "" : comment.text();
        int from = 0;
        for (Comment.Mention mention : comment.mentions()) {
            if (mention.start() < from || mention.end() > text.length()) {
                continue;
            }
            linked(text.substring(from, mention.start()), comment.place().article());
            Span named = new Span("@" + mention.name());
            named.addClassName("wb-mention");
            add(named);
            from = mention.end();
        }
        linked(text.substring(from), comment.place().article());
    }

    private void linked(String text, ArticleId here) {
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            plain(text.substring(from, link.start()));
            add(anchor(link, here));
            from = link.end();
        }
        plain(text.substring(from));
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            getElement().appendChild(com.vaadin.flow.dom.Element.createText(text));
        }
    }

    private Anchor anchor(Matcher link, ArticleId here) {
        String web = link.group("web");
        if (web != null) {
            Anchor out = new Anchor(web, web);
            out.setTarget("_blank");
            out.getElement().setAttribute("rel", "noopener noreferrer");
            return out;
        }
        String number = link.group("number");
        String claim = number == null ? link.group("claim") : number;
        String article = number == null ? link.group("article") : here.toString();
        Anchor inside =
                new Anchor("articles/" + article + "?claim=" + claim, getTranslation("desk.comment.claim", claim));
        inside.setRouterIgnore(false);
        return inside;
    }
}
