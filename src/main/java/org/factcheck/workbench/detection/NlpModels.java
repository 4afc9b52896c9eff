package org.factcheck.workbench.detection;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads the resources that {@link ModelCompactor} wrote. */
final class NlpModels {
    static final String CLUSTERS = "clusters.gz";
    static final String AMBIGUITY = "ambiguity.gz";
    static final String PARTS_OF_SPEECH = "pos.gz";
    static final String NAMES = "ner.gz";
    static final String PLACES = "places.gz";

    /** Only what a model consists of may be deserialised. */
    private static final ObjectInputFilter FILTER =
            ObjectInputFilter.Config.createFilter("edu.emory.mathcs.nlp.component.**;"
                    + "edu.emory.mathcs.nlp.learning.**;it.unimi.dsi.fastutil.objects.*;"
                    + "org.magicwerk.brownies.collections.primitive.*;java.util.ArrayList;java.lang.*;!*");

    private NlpModels() {}

    static InputStream open(String name) throws IOException {
        InputStream in = NlpModels.class.getResourceAsStream("models/" + name);
        if (in == null) {
            throw new FileNotFoundException(
                    "The language models are missing: build with Maven (phase process-classes)");
        }
        return new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
    }

    @SuppressWarnings("unchecked")
    static NLPComponent<NLPNode> component(String name) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(open(name))) {
            in.setObjectInputFilter(FILTER);
            return (NLPComponent<NLPNode>) in.readObject();
        }
    }

    static <C> Map<String, C> map(String name, Function<List<String>, C> values) throws IOException {
        try (DataInputStream in = new DataInputStream(open(name))) {
            int distinct = in.readInt();
            List<C> shared = new ArrayList<>(distinct);
            for (int i = 0; i < distinct; i++) {
                String[] words = new String[in.readByte()];
                for (int j = 0; j < words.length; j++) {
                    words[j] = in.readUTF().intern();
                }
                shared.add(values.apply(List.of(words)));
            }
            int size = in.readInt();
            Map<String, C> map = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                map.put(in.readUTF(), shared.get(in.readUnsignedShort()));
            }
            return map;
        }
    }
}
