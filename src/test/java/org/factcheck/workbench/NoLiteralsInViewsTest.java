package org.factcheck.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people read comes from {@code i18n/*.properties}; this reads the sources of all screens and finds what does not. */
class NoLiteralsInViewsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/factcheck/workbench");

    /** Two words, or one that begins like a sentence or a label. Keys, class names and attributes are neither. */
    private static final Pattern PROSE =
            Pattern.compile("(?U)(\\p{L}{2,} +\\p{L}{2,})|(^|\\s)\\p{Lu}\\p{Ll}+($|[\\s.,:;!?…])");

    /** What is in a template without being read: tags and what the server fills in. */
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\$\\{[^}]*}");

    /** Calls whose literals nobody reads on a screen: style, themes, scripts, patterns, log. */
    private static final Set<String> UNREAD = Set.of(
            "addClassName",
            "addClassNames",
            "setClassName",
            "setConfirmButtonTheme",
            "set",
            "executeJs",
            "callJsFunction",
            "ofPattern",
            "setDateFormats",
            "complain",
            "debug",
            "info",
            "warn",
            "error");

    private static final Set<String> UNREAD_ATTRIBUTES = Set.of("\"rel\"", "\"class\"", "\"style\"", "\"theme\"");

    /** Keys as {@code KeyboardEvent.key} names them. */
    private static final Set<String> KEYS = Set.of("Escape", "Enter");

    @Test
    void every_string_on_a_screen_is_a_key() throws IOException {
        assertThat(literalsIn(screens())).isEmpty();
    }

    @Test
    void prose_is_told_from_keys() {
        assertThat(Stream.of("Save", "no claims yet", "Sign in", "Збережено тут", "Open…", "<p>Add one</p>"))
                .allMatch(NoLiteralsInViewsTest::isProse);
        assertThat(Stream.of(
                        "desk.claims.count",
                        "wb-row",
                        "aria-label",
                        "vaadin:home",
                        "Enter+Ctrl",
                        "12rem",
                        "#",
                        " › ",
                        "Escape",
                        "<p title=\"${item.x}\"></p>"))
                .noneMatch(NoLiteralsInViewsTest::isProse);
    }

    private static boolean isProse(String text) {
        return !KEYS.contains(text)
                && PROSE.matcher(MARKUP.matcher(text).replaceAll("")).find();
    }

    private static List<Path> screens() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> screens = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/ui/")
                            || file.startsWith(SOURCES.resolve("desk"))
                            || file.startsWith(SOURCES.resolve("shell")))
                    .sorted()
                    .toList();
            assertThat(screens).as("sources of screens").hasSizeGreaterThan(20);
            return screens;
        }
    }

    private static List<String> literalsIn(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, trees, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Reader(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text && isProse(text)) {
                long position = trees.getSourcePositions().getStartPosition(unit, literal);
                found.add("%s:%d \"%s\""
                        .formatted(
                                Path.of(unit.getSourceFile().toUri()).getFileName(),
                                unit.getLineMap().getLineNumber(position),
                                text));
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            ExpressionTree method = call.getMethodSelect();
            String name = method.toString().replaceAll("(?s).*\\.", "");
            boolean unreadAttribute = name.equals("setAttribute")
                    && UNREAD_ATTRIBUTES.contains(call.getArguments().getFirst().toString());
            if (!UNREAD.contains(name) && !unreadAttribute) {
                return super.visitMethodInvocation(call, nothing);
            }
            scan(method, nothing);
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void nothing) {
            return created.getIdentifier().toString().endsWith("Exception")
                    ? null
                    : super.visitNewClass(created, nothing);
        }

        @Override
        public @Nullable Void visitThrow(ThrowTree fault, @Nullable Void nothing) {
            return null;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
            return annotation.getAnnotationType().toString().equals("PageTitle")
                    ? super.visitAnnotation(annotation, nothing)
                    : null;
        }
    }
}
