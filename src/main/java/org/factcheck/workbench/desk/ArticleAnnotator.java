package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.detection.ClaimKind;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.review.DisplayState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The article with its claims: shows a revision's text, paints the claims, lets a person choose a claim or select words
 * for a new one. All offsets are UTF-16 code units in the revision's text, end exclusive.
 */
@Tag("article-annotator")
@JsModule("./article-annotator/article-annotator.ts")
public class ArticleAnnotator extends Component implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** The element's texts, and the values that it fills into each. */
    private static final Map<String, List<String>> MESSAGES = Map.ofEntries(
            Map.entry("article", List.of()),
            Map.entry("keys", List.of()),
            Map.entry("marks", List.of()),
            Map.entry("claimHere", List.of("kind", "state", "words")),
            Map.entry("claimsHere", List.of("count", "claims")),
            Map.entry("claim", List.of("kind", "state")),
            Map.entry("claimsAtPoint", List.of("count")),
            Map.entry("of", List.of("position", "count")),
            Map.entry("claimThis", List.of()),
            Map.entry("selected", List.of("kind", "state", "position", "count", "words")),
            Map.entry("moveStart", List.of("words")),
            Map.entry("moveEnd", List.of("words")),
            Map.entry("adjusted", List.of("words")),
            Map.entry("caretOn", List.of()),
            Map.entry("caretOff", List.of()));

    /** More changes than this are sent as a whole. */
    private static final int FEW = 20;

    private transient Map<ClaimId, ShownClaim> shown = new LinkedHashMap<>();

    /** A stretch of the text. */
    public record Stretch(int start, int end) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** A claim to show; {@code part} when it is a part of a larger one. */
    public record ShownClaim(ClaimId id, int start, int end, ClaimKind kind, DisplayState state, boolean part)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** The person chose a claim. */
    @DomEvent("claim-select")
    public static class ClaimSelectEvent extends ComponentEvent<ArticleAnnotator> {
        private static final long serialVersionUID = 1L;
        private final ClaimId claim;

        public ClaimSelectEvent(
                ArticleAnnotator source, boolean fromClient, @EventData("event.detail.id") String claim) {
            super(source, fromClient);
            this.claim = new ClaimId(Long.parseLong(claim));
        }

        public ClaimId claim() {
            return claim;
        }
    }

    /**
     * The person wants to make a claim of these words. What comes from a browser may be wrong: the words have to be
     * compared with the revision's text.
     */
    @DomEvent("range-select")
    public static class RangeSelectEvent extends ComponentEvent<ArticleAnnotator> {
        private static final long serialVersionUID = 1L;
        private final Stretch stretch;
        private final String exact;

        public RangeSelectEvent(
                ArticleAnnotator source,
                boolean fromClient,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.exact") String exact) {
            super(source, fromClient);
            this.stretch = new Stretch(start, end);
            this.exact = exact;
        }

        public Stretch stretch() {
            return stretch;
        }

        public String exact() {
            return exact;
        }
    }

    /** The person moved an end of a claim: the words have to be compared with the revision's text. */
    @DomEvent("claim-adjust")
    public static class ClaimAdjustEvent extends ComponentEvent<ArticleAnnotator> {
        private static final long serialVersionUID = 1L;
        private final ClaimId claim;
        private final Stretch stretch;
        private final String exact;

        public ClaimAdjustEvent(
                ArticleAnnotator source,
                boolean fromClient,
                @EventData("event.detail.id") String claim,
                @EventData("event.detail.start") int start,
                @EventData("event.detail.end") int end,
                @EventData("event.detail.exact") String exact) {
            super(source, fromClient);
            this.claim = new ClaimId(Long.parseLong(claim));
            this.stretch = new Stretch(start, end);
            this.exact = exact;
        }

        public ClaimId claim() {
            return claim;
        }

        public Stretch stretch() {
            return stretch;
        }

        public String exact() {
            return exact;
        }
    }

    /**
     * Shows a revision.
     *
     * @param title the article's title, with which the text begins
     * @param byline a line below the title that is no part of the text
     * @param captions where the text has captions of pictures
     */
    public void showText(String title, String text, String byline, List<Stretch> captions) {
        getElement().setProperty("headline", title);
        getElement().setProperty("text", text);
        getElement().setProperty("byline", byline);
        getElement().setPropertyList("captions", captions);
    }

    /** Shows these claims and no others. Where few have changed, only these are sent. */
    public void showClaims(List<ShownClaim> claims) {
        Map<ClaimId, ShownClaim> now = new LinkedHashMap<>();
        claims.forEach(claim -> now.put(claim.id(), claim));
        List<ShownClaim> changed = claims.stream()
                .filter(claim -> !claim.equals(shown.get(claim.id())))
                .toList();
        List<ClaimId> gone =
                shown.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        if (shown.isEmpty() || changed.size() + gone.size() > FEW) {
            shown = now;
            sendClaims();
        } else {
            gone.forEach(this::removeClaim);
            changed.forEach(this::updateClaim);
            shown = now;
        }
    }

    private void sendClaims() {
        ArrayNode all = JacksonUtils.createArrayNode();
        shown.values().forEach(claim -> all.add(onTheWire(claim)));
        send("showClaims", all);
    }

    private void send(String function, JsonNode argument) {
        // The part of the bundle with the element may come after what it is to show.
        getElement().executeJs("""
                        if (this[$0]) this[$0]($1);
                        else customElements.whenDefined(this.localName).then(() => this[$0]($1));""", function, argument);
    }

    /** The claims as the element has them. */
    List<ShownClaim> shown() {
        return List.copyOf(shown.values());
    }

    /** Shows a claim that has changed or is new: only this one is sent. */
    public void updateClaim(ShownClaim claim) {
        shown.put(claim.id(), claim);
        send("showClaim", onTheWire(claim));
    }

    /** Takes a claim away. */
    public void removeClaim(ClaimId claim) {
        shown.remove(claim);
        getElement().callJsFunction("removeClaim", claim.toString());
    }

    /** Selects a claim and brings it into view, or selects none. */
    public void select(@Nullable ClaimId claim) {
        getElement().setProperty("selected", claim == null ? null : claim.toString());
    }

    /** Brings a stretch into view and marks it until the person goes on. */
    public void reveal(int start, int end) {
        getElement().callJsFunction("reveal", start, end);
    }

    /** Takes back {@link #reveal}. */
    public void conceal() {
        getElement().callJsFunction("conceal");
    }

    /** Makes a claim of the words that the person has selected; tells whether there are any. */
    void claimSelection(SerializableConsumer<Boolean> claimed) {
        getElement().callJsFunction("claimSelection").then(Boolean.class, claimed);
    }

    /** Whether claims can be made of selected words. */
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    public Registration addClaimSelectListener(ComponentEventListener<ClaimSelectEvent> listener) {
        return addListener(ClaimSelectEvent.class, listener);
    }

    public Registration addRangeSelectListener(ComponentEventListener<RangeSelectEvent> listener) {
        return addListener(RangeSelectEvent.class, listener);
    }

    public Registration addClaimAdjustListener(ComponentEventListener<ClaimAdjustEvent> listener) {
        return addListener(ClaimAdjustEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        sendMessages();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        sendMessages();
        if (!shown.isEmpty()) {
            sendClaims();
        }
    }

    private void sendMessages() {
        Map<String, String> messages = new HashMap<>();
        // The element fills in the values itself: each stands for itself here.
        MESSAGES.forEach((key, values) -> messages.put(
                key,
                getTranslation(
                        "desk.annotator." + key,
                        values.stream().map(value -> "{" + value + "}").toArray())));
        getElement().setPropertyMap("messages", messages);
        Map<String, String> labels = new HashMap<>();
        for (ClaimKind kind : ClaimKind.values()) {
            labels.put(kind.name(), Words.of(kind));
        }
        for (DisplayState state : DisplayState.values()) {
            labels.put(onTheWire(state), Words.of(state));
        }
        getElement().setPropertyMap("labels", labels);
    }

    /** Little for each, since they may be thousands: the words for kinds and states are sent once. */
    private static ArrayNode onTheWire(ShownClaim claim) {
        return JacksonUtils.createArrayNode()
                .add(claim.id().toString())
                .add(claim.start())
                .add(claim.end())
                .add(claim.kind().name())
                .add(onTheWire(claim.state()))
                .add(claim.part());
    }

    private static String onTheWire(DisplayState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
