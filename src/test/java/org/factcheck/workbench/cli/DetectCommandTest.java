package org.factcheck.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read from the detect command. */
class DetectCommandTest {
    private static final String ARTICLE = """
            Shelling in Tsyrkuny

            Shelling on Monday killed one person and wounded two residents. “We heard it,” Mayor Ihor Terekhov said.
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_title_of_a_line_is_held_against_its_text_and_moves_no_offset() throws IOException {
        String text = "Two people were killed in Oakley on Monday. Mayor Jane Reed said: “We mourn.”";
        Path file = directory.resolve("titled.jsonl");
        Files.writeString(
                file, "{\"id\":\"a\",\"title\":\"Storm kills five people in Oakley\",\"text\":\"" + text + "\"}\n");

        assertThat(run("detect", file.toString())).isZero();
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.get("quote").asString())
                        .isEqualTo(text.substring(
                                claim.get("start").asInt(), claim.get("end").asInt())));

        out.getBuffer().setLength(0);
        assertThat(run("detect", "--output", "issues", file.toString())).isZero();
        assertThat(lines()).anySatisfy(issue -> {
            assertThat(issue.get("kind").asString()).isEqualTo("NUMBER_MISMATCH");
            assertThat(issue.get("spans").get(0).get("start").asInt()).isZero();
        });
    }

    @Test
    void a_claim_has_the_fields_of_the_format() throws IOException {
        assertThat(run("detect", article(), "--published", "2022-05-17")).isZero();

        assertThat(lines()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.propertyNames())
                    .containsExactly(
                            "doc",
                            "kind",
                            "start",
                            "end",
                            "quote",
                            "head",
                            "polarity",
                            "modality",
                            "values",
                            "speaker",
                            "attribution",
                            "priority");
            assertThat(claim.get("doc").asString()).isEqualTo("article");
            assertThat(claim.get("quote").asString())
                    .isEqualTo(ARTICLE.substring(
                            claim.get("start").asInt(), claim.get("end").asInt()));
            assertThat(claim.get("head").propertyNames()).containsExactly("start", "end");
        });
        JsonNode dead = only("CASUALTY", "one person");
        assertThat(dead.get("values").get("count").toString()).isEqualTo("{\"min\":1,\"max\":1}");
        assertThat(dead.get("values").get("outcome").asString()).isEqualTo("KILLED");
        assertThat(dead.get("speaker").isNull()).isTrue();
        assertThat(only("QUOTE", "heard").get("speaker").get("name").asString()).isEqualTo("Ihor Terekhov");
        assertThat(only("DATE", "Monday").get("values").toString())
                .isEqualTo("{\"date\":{\"start\":\"2022-05-16\",\"end\":\"2022-05-16\",\"approx\":false},"
                        + "\"timex\":\"2022-05-16\"}");
    }

    @Test
    void a_relative_date_has_none_without_a_day_of_publication() throws IOException {
        assertThat(run("detect", article())).isZero();

        assertThat(only("DATE", "Monday").get("values").get("date").isNull()).isTrue();
    }

    @Test
    void mentions_sentences_and_issues_have_the_fields_of_their_formats() throws IOException {
        assertThat(run("detect", "--output", "mentions", article())).isZero();
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.propertyNames())
                        .containsExactly("doc", "type", "start", "end", "quote", "value"));
        out.getBuffer().setLength(0);

        assertThat(run("detect", "--output", "sentences", article())).isZero();
        assertThat(lines())
                .hasSize(3)
                .allSatisfy(sentence -> assertThat(sentence.propertyNames())
                        .containsExactly("doc", "start", "end", "quote", "priority"));
        out.getBuffer().setLength(0);

        Path file = directory.resolve("map.txt");
        Files.writeString(file, "The front\n\nA map from the Institute for the Study of War shows the front line.\n");
        assertThat(run("detect", "--output", "issues", file.toString())).isZero();
        assertThat(lines()).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.propertyNames()).containsExactly("doc", "kind", "severity", "description", "spans");
            assertThat(issue.get("spans").get(0).propertyNames()).containsExactly("start", "end");
        });
    }

    @Test
    void a_line_s_own_day_of_publication_wins_and_lines_stay_in_order() throws IOException {
        Path file = directory.resolve("many.jsonl");
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            content.append("{\"id\":\"a").append(i).append("\",\"text\":\"It rained on Monday in Paris.\"");
            content.append(i == 7 ? ",\"published\":\"2020-02-05T10:00:00Z\"}\n" : "}\n");
        }
        Files.writeString(file, content);

        assertThat(run("detect", "--threads", "4", "--published", "2022-05-17", file.toString()))
                .isZero();

        List<JsonNode> dates = lines().stream()
                .filter(claim -> claim.get("kind").asString().equals("DATE"))
                .toList();
        assertThat(dates).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(dates.get(i).get("doc").asString()).isEqualTo("a" + i);
            assertThat(dates.get(i).get("values").get("timex").asString())
                    .isEqualTo(i == 7 ? "2020-02-03" : "2022-05-16");
        }
    }

    @Test
    void bad_lines_and_files_are_named_and_the_rest_goes_on() throws IOException {
        Path file = directory.resolve("bad.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"id\":1,\"text\":\"Two people died on 3 May 2021.\"}",
                        "{\"id\":2}",
                        "not json",
                        "",
                        "{\"id\":3,\"text\":\"x\",\"published\":\"soon\"}",
                        "{\"id\":\"last\",\"text\":\"Two people died on 3 May 2021.\"}"));
        Path bytes = directory.resolve("bytes.txt");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        String none = directory.resolve("none.txt").toString();

        assertThat(run("detect", none, bytes.toString(), file.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        none + ": There is no such file.",
                        bytes + ": It is not UTF-8.",
                        file + ":2: It has no \"text\".",
                        file + ":3: It is not JSON.",
                        file + ":5: Its \"published\" is not a date like 2022-05-17.");
        assertThat(lines().stream().map(claim -> claim.get("doc").asString()).distinct())
                .containsExactly("1", "last");
    }

    @Test
    void standard_input_is_lines_or_one_text() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(stream("{\"id\":\"x\",\"text\":\"Two people died on 3 May 2021.\"}"));
            assertThat(run("detect", "-")).isZero();
            System.setIn(stream("Two people died on 3 May 2021."));
            assertThat(run("detect", "--text", "-")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(lines().stream().map(claim -> claim.get("doc").asString()).distinct())
                .containsExactly("x", "-");
    }

    @Test
    void half_a_surrogate_pair_is_escaped() throws IOException {
        Path file = directory.resolve("half.jsonl");
        Files.writeString(file, "{\"id\":\"h\",\"text\":\"Two people \\ud800 died on 3 May 2021 😀.\"}");

        assertThat(run("detect", "--output", "sentences", file.toString())).isZero();

        assertThat(out.toString()).contains("\\ud800", "😀");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String article() throws IOException {
        Path file = directory.resolve("article.txt");
        Files.writeString(file, ARTICLE);
        return file.toString();
    }

    private List<JsonNode> lines() {
        JsonMapper json = JsonMapper.builder().build();
        return out.toString().lines().map(json::readTree).toList();
    }

    private JsonNode only(String kind, String words) {
        List<JsonNode> found = lines().stream()
                .filter(claim -> claim.get("kind").asString().equals(kind)
                        && claim.get("quote").asString().contains(words))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private int run(String... arguments) {
        return new CommandLine(new WorkbenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(WorkbenchCommand::explain)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
