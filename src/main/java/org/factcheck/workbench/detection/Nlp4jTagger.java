package org.factcheck.workbench.detection;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** NLP4J 1.1.3: parts of speech and OntoNotes names, with Brown clusters and ambiguity classes. */
final class Nlp4jTagger implements Tagger {
    private final NLPDecoder decoder;

    private Nlp4jTagger(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    /** Loads the models side by side; takes about a second. */
    static Nlp4jTagger load() {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().daemon().name("language-models-", 0).factory())) {
            var speech =
                    CompletableFuture.supplyAsync(io(() -> NlpModels.component(NlpModels.PARTS_OF_SPEECH)), threads);
            var names = CompletableFuture.supplyAsync(io(() -> NlpModels.component(NlpModels.NAMES)), threads);
            var clusters = CompletableFuture.supplyAsync(
                    io(() -> NlpModels.<Set<String>>map(NlpModels.CLUSTERS, HashSet::new)), threads);
            var ambiguity = CompletableFuture.supplyAsync(
                    io(() -> NlpModels.<List<String>>map(NlpModels.AMBIGUITY, ArrayList::new)), threads);
            var lemmas =
                    CompletableFuture.supplyAsync(() -> new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH), threads);
            return new Nlp4jTagger(
                    decoder(clusters.join(), ambiguity.join(), speech.join(), names.join(), lemmas.join()));
        }
    }

    private static NLPDecoder decoder(
            Map<String, Set<String>> clusters,
            Map<String, List<String>> ambiguity,
            NLPComponent<NLPNode> speech,
            NLPComponent<NLPNode> names,
            NLPComponent<NLPNode> lemmas) {
        GlobalLexica<NLPNode> lexica = new GlobalLexica<>(emptyConfiguration());
        lexica.setWordClusters(new GlobalLexicon<>(clusters, Field.word_form_simplified_lowercase, "word_clusters"));
        lexica.setAmbiguityClasses(
                new GlobalLexicon<>(ambiguity, Field.word_form_simplified_lowercase, "ambiguity_classes"));
        ((OnlineComponent<NLPNode, ?>) speech).setFlag(NLPFlag.DECODE);
        ((OnlineComponent<NLPNode, ?>) names).setFlag(NLPFlag.DECODE);
        List<NLPComponent<NLPNode>> components = new ArrayList<>();
        components.add(lexica);
        components.add(speech);
        components.add(lemmas);
        components.add(names);
        NLPDecoder decoder = new NLPDecoder();
        decoder.setComponents(components);
        return decoder;
    }

    private static Element emptyConfiguration() {
        try {
            byte[] xml = "<configuration><lexica/></configuration>".getBytes(StandardCharsets.UTF_8);
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Load<T> {
        T get() throws IOException, ClassNotFoundException;
    }

    private static <T> Supplier<T> io(Load<T> load) {
        return () -> {
            try {
                return load.get();
            } catch (IOException | ClassNotFoundException e) {
                throw new CompletionException(e);
            }
        };
    }

    @Override
    public List<Token> tag(List<Word> words) {
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode(i + 1, shortened(words.get(i).form()));
        }
        decoder.decode(nodes);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            NLPNode node = nodes[i + 1];
            String entity = node.getNamedEntityTag();
            boolean none = entity == null || entity.length() < 3;
            String lower = word.form().toLowerCase(Locale.ROOT).replace('’', '\'');
            tokens.add(new Token(
                    word.start(),
                    word.end(),
                    word.form(),
                    lower,
                    orEmpty(node.getPartOfSpeechTag()),
                    node.getLemma() == null ? lower : node.getLemma(),
                    none ? "" : entity.substring(2),
                    !none && (entity.charAt(0) == 'B' || entity.charAt(0) == 'U')));
        }
        return tokens;
    }

    /** The tagger's time grows with the square of a word's length: of monsters only the beginning is read. */
    private static String shortened(String form) {
        return form.length() <= 64
                ? form
                : form.substring(0, form.offsetByCodePoints(0, Math.min(40, form.codePointCount(0, 64))));
    }

    private static String orEmpty(String s) {
        return s == null ? "" : s;
    }
}
