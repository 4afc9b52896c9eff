package org.factcheck.workbench.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.EvidenceId;
import org.factcheck.workbench.kernel.TextIssueId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The report model as JSON; docs/export-json.md lists the fields. Dates and times are ISO 8601, times in UTC. */
@Component
final class JsonRenderer implements ReportRenderer {
    /** Grows when a field changes its meaning or goes away; new fields do not count. */
    static final int FORMAT_VERSION = 1;

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule("ids")
                    .addSerializer(new IdSerializer<>(ArticleId.class, ArticleId::value))
                    .addSerializer(new IdSerializer<>(ClaimId.class, ClaimId::value))
                    .addSerializer(new IdSerializer<>(EvidenceId.class, EvidenceId::value))
                    .addSerializer(new IdSerializer<>(TextIssueId.class, TextIssueId::value))
                    .addDeserializer(ArticleId.class, new IdDeserializer<>(ArticleId.class, ArticleId::new))
                    .addDeserializer(ClaimId.class, new IdDeserializer<>(ClaimId.class, ClaimId::new))
                    .addDeserializer(EvidenceId.class, new IdDeserializer<>(EvidenceId.class, EvidenceId::new))
                    .addDeserializer(TextIssueId.class, new IdDeserializer<>(TextIssueId.class, TextIssueId::new)))
            // What was frozen stays readable when fields come and go.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** What is written: a version, then the model. */
    record Export(int formatVersion, ReportModel report) {}

    @Override
    public ExportFormat format() {
        return ExportFormat.JSON;
    }

    @Override
    public byte[] render(ReportModel report, Locale language) {
        return json.writeValueAsBytes(new Export(FORMAT_VERSION, report));
    }

    /**
     * The report in what {@link #render} wrote, now or in an earlier version of the product.
     *
     * @throws tools.jackson.core.JacksonException if it is no such text
     */
    ReportModel read(String text) {
        return json.readValue(text, Export.class).report();
    }

    private static final class IdDeserializer<T> extends StdDeserializer<T> {
        private final LongFunction<T> id;

        IdDeserializer(Class<T> type, LongFunction<T> id) {
            super(type);
            this.id = id;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return id.apply(parser.getLongValue());
        }
    }

    private static final class IdSerializer<T> extends StdSerializer<T> {
        private final ToLongFunction<T> value;

        IdSerializer(Class<T> type, ToLongFunction<T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public void serialize(T id, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(value.applyAsLong(id));
        }
    }
}
