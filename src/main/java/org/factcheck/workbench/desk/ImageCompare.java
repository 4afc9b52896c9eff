package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.claim.Region;
import org.jspecify.annotations.Nullable;

/** Two images side by side, or one over the other with a slider between them. */
@Tag("image-compare")
@JsModule("./image-regions/image-compare.ts")
final class ImageCompare extends Component {
    private static final long serialVersionUID = 1L;
    private static final List<String> MESSAGES = List.of("how", "side", "over", "slider");

    /**
     * One of the two images.
     *
     * @param region what to mark in it
     */
    record Side(
            String address,
            String description,
            String caption,
            @Nullable Region region) {}

    private record WireMark(double x, double y, double width, double height) {}

    private record WireSide(
            String src,
            String description,
            String caption,
            @Nullable WireMark region) {
        static WireSide of(Side side) {
            Region region = side.region();
            return new WireSide(
                    side.address(),
                    side.description(),
                    side.caption(),
                    region == null
                            ? null
                            : new WireMark(
                                    region.x().doubleValue(),
                                    region.y().doubleValue(),
                                    region.width().doubleValue(),
                                    region.height().doubleValue()));
        }
    }

    ImageCompare(Side first, Side second) {
        getElement().setPropertyJson("first", JacksonUtils.beanToJson(WireSide.of(first)));
        getElement().setPropertyJson("second", JacksonUtils.beanToJson(WireSide.of(second)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Map<String, String> messages = new HashMap<>();
        MESSAGES.forEach(key -> messages.put(key, getTranslation("desk.compare." + key)));
        messages.put("share", getTranslation("desk.compare.share", "{share}"));
        getElement().setPropertyMap("messages", messages);
    }
}
