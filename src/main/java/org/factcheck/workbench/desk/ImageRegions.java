package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.ClaimRow;
import org.factcheck.workbench.report.InImage;
import org.jspecify.annotations.Nullable;

/** An image with the claims on its regions; lets a person choose a claim or draw a region for a new one. */
@Tag("image-regions")
@JsModule("./image-regions/image-regions.ts")
final class ImageRegions extends Component implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** The element's texts, and the values that it fills into each. */
    private static final Map<String, List<String>> MESSAGES = Map.ofEntries(
            Map.entry("region", List.of("kind", "state", "words")),
            Map.entry("draw", List.of()),
            Map.entry("move", List.of()),
            Map.entry("moveHere", List.of()),
            Map.entry("draft", List.of()),
            Map.entry("keys", List.of()),
            Map.entry("x", List.of()),
            Map.entry("y", List.of()),
            Map.entry("width", List.of()),
            Map.entry("height", List.of()),
            Map.entry("claim", List.of()),
            Map.entry("cancel", List.of()),
            Map.entry("place", List.of("x", "y", "width", "height")));

    /** What the element reads of a claim. */
    private record WireRegion(
            String id,
            double x,
            double y,
            double width,
            double height,
            String kindLabel,
            String state,
            String stateLabel,
            String words) {
        static WireRegion of(ClaimRow row, InImage place) {
            return new WireRegion(
                    row.id().toString(),
                    place.region().x().doubleValue(),
                    place.region().y().doubleValue(),
                    place.region().width().doubleValue(),
                    place.region().height().doubleValue(),
                    Words.of(row.kind()),
                    row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Words.of(row.state()),
                    ClaimListPane.words(row));
        }
    }

    /** The person chose a claim. */
    @DomEvent("region-select")
    public static class RegionSelectEvent extends ComponentEvent<ImageRegions> {
        private static final long serialVersionUID = 1L;
        private final ClaimId claim;

        public RegionSelectEvent(ImageRegions source, boolean fromClient, @EventData("event.detail.id") String claim) {
            super(source, fromClient);
            this.claim = new ClaimId(Long.parseLong(claim));
        }

        ClaimId claim() {
            return claim;
        }
    }

    /** The person wants to claim a region, or has changed the one they are claiming. In percent; may be wrong. */
    @DomEvent("region-claim")
    public static class RegionClaimEvent extends ComponentEvent<ImageRegions> {
        private static final long serialVersionUID = 1L;
        private final double x;
        private final double y;
        private final double width;
        private final double height;

        public RegionClaimEvent(
                ImageRegions source,
                boolean fromClient,
                @EventData("event.detail.x") double x,
                @EventData("event.detail.y") double y,
                @EventData("event.detail.width") double width,
                @EventData("event.detail.height") double height) {
            super(source, fromClient);
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        double x() {
            return x;
        }

        double y() {
            return y;
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }
    }

    /** The person gives a claim another region. In percent; may be wrong. */
    @DomEvent("region-move")
    public static class RegionMoveEvent extends RegionClaimEvent {
        private static final long serialVersionUID = 1L;
        private final ClaimId claim;

        public RegionMoveEvent(
                ImageRegions source,
                boolean fromClient,
                @EventData("event.detail.id") String claim,
                @EventData("event.detail.x") double x,
                @EventData("event.detail.y") double y,
                @EventData("event.detail.width") double width,
                @EventData("event.detail.height") double height) {
            super(source, fromClient, x, y, width, height);
            this.claim = new ClaimId(Long.parseLong(claim));
        }

        ClaimId claim() {
            return claim;
        }
    }

    /** The person no longer wants to. */
    @DomEvent("region-cancel")
    public static class RegionCancelEvent extends ComponentEvent<ImageRegions> {
        private static final long serialVersionUID = 1L;

        public RegionCancelEvent(ImageRegions source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** @param description what is to be seen, for those who do not see it */
    void showImage(String address, String description) {
        getElement().setProperty("src", address);
        getElement().setProperty("description", description);
    }

    /** Shows these claims, all of them on the image, and no others. */
    void showClaims(List<ClaimRow> claims) {
        getElement()
                .setPropertyList(
                        "regions",
                        claims.stream()
                                .filter(row -> row.inImage() != null)
                                .map(row -> WireRegion.of(row, row.inImage()))
                                .toList());
    }

    void select(@Nullable ClaimId claim) {
        getElement().setProperty("selected", claim == null ? null : claim.toString());
    }

    void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    /** Takes the region that is being drawn away. */
    void clear() {
        getElement().callJsFunction("clear");
    }

    Registration addRegionSelectListener(ComponentEventListener<RegionSelectEvent> listener) {
        return addListener(RegionSelectEvent.class, listener);
    }

    Registration addRegionClaimListener(ComponentEventListener<RegionClaimEvent> listener) {
        return addListener(RegionClaimEvent.class, listener);
    }

    Registration addRegionMoveListener(ComponentEventListener<RegionMoveEvent> listener) {
        return addListener(RegionMoveEvent.class, listener);
    }

    Registration addRegionCancelListener(ComponentEventListener<RegionCancelEvent> listener) {
        return addListener(RegionCancelEvent.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        sendMessages();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        sendMessages();
    }

    private void sendMessages() {
        Map<String, String> messages = new HashMap<>();
        // The element fills in the values itself: each stands for itself here.
        MESSAGES.forEach((key, values) -> messages.put(
                key,
                getTranslation(
                        "desk.regions." + key,
                        values.stream().map(value -> "{" + value + "}").toArray())));
        getElement().setPropertyMap("messages", messages);
    }
}
