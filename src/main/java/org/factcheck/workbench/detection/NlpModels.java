package org.factcheck.workbench.detection;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.magicwerk.brownies.collections.primitive.FloatGapList;

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
                    + FloatGapList.class.getName() + ";" + Weights.class.getName()
                    + ";java.util.ArrayList;java.lang.*;!*");

    private NlpModels() {}

    private static InputStream open(String name) throws IOException {
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
        ByteBuffer in = bytes(name);
        int distinct = in.getInt();
        List<C> shared = new ArrayList<>(distinct);
        for (int i = 0; i < distinct; i++) {
            String[] words = new String[in.get()];
            for (int j = 0; j < words.length; j++) {
                words[j] = string(in).intern();
            }
            shared.add(values.apply(List.of(words)));
        }
        int size = in.getInt();
        Map<String, C> map = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            map.put(string(in), shared.get(Short.toUnsignedInt(in.getShort())));
        }
        return map;
    }

    static Set<String> set(String name) throws IOException {
        ByteBuffer in = bytes(name);
        int size = in.getInt();
        Set<String> set = HashSet.newHashSet(size);
        for (int i = 0; i < size; i++) {
            set.add(string(in));
        }
        return set;
    }

    private static ByteBuffer bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return ByteBuffer.wrap(in.readAllBytes());
        }
    }

    /** A string is its length in bytes (two bytes, big end first) and its UTF-8. */
    static void write(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String string(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        String string = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return string;
    }

    /**
     * The weights of a model as they are stored: in blocks. {@link FloatGapList} itself reads its millions of numbers one
     * by one.
     */
    static final class Weights implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final int BLOCK = 1 << 16;

        private transient float[] values;

        Weights(FloatGapList weights) {
            values = weights.toArray();
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(values.length);
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (int from = 0; from < values.length; from += BLOCK / Float.BYTES) {
                int count = Math.min(BLOCK / Float.BYTES, values.length - from);
                block.asFloatBuffer().put(values, from, count);
                out.write(block.array(), 0, count * Float.BYTES);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException {
            values = new float[in.readInt()];
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (int from = 0; from < values.length; from += BLOCK / Float.BYTES) {
                int count = Math.min(BLOCK / Float.BYTES, values.length - from);
                in.readFully(block.array(), 0, count * Float.BYTES);
                block.asFloatBuffer().get(values, from, count);
            }
        }

        private Object readResolve() {
            return FloatGapList.create(values);
        }
    }
}
