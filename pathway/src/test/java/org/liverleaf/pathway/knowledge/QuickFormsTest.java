package org.liverleaf.pathway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.catalogue.TextTree;

/** The quick forms say what the files say; nobody can tell from an answer which were read. */
class QuickFormsTest {

    private static final KnowledgeFiles PLAIN = ShippedKnowledge.files();
    private static final QuickForms FORMS = QuickForms.read(QuickForms.write(PLAIN));
    private static final KnowledgeFiles QUICK = new KnowledgeFiles(FORMS, PLAIN::content);

    @Test
    void everyFileSaysTheSame() throws IOException {
        int tables = 0;
        int trees = 0;
        assertThat(QUICK.paths()).isEqualTo(PLAIN.paths());
        for (String path : PLAIN.paths()) {
            assertThat(QUICK.content(path)).as(path).isEqualTo(PLAIN.content(path));
            if (path.endsWith(".dmn")) {
                tables++;
                assertThat(FORMS.findTables(path)).as(path).isPresent();
            } else if (path.endsWith(".yaml")) {
                trees++;
                assertThat(new JsonMapper().readTree(QUICK.open(path)))
                        .as(path)
                        .isEqualTo(new YAMLMapper().readTree(PLAIN.open(path)));
            } else {
                assertThat(QUICK.open(path).readAllBytes()).as(path).isEqualTo(PLAIN.content(path));
            }
        }
        assertThat(tables).isGreaterThan(100);
        assertThat(trees).isGreaterThan(50);
    }

    @Test
    void everyTableIsTheSame() {
        Knowledge quick = Knowledge.read(QUICK);
        assertThat(quick.dmnFiles()).isEqualTo(ShippedKnowledge.get().dmnFiles());
        assertThat(quick.hash()).isEqualTo(PLAIN.countedHash());
        assertThat(quick.version()).isEqualTo(ShippedKnowledge.get().version());
    }

    @Test
    void aFaultyFileIsReadItself() {
        Map<String, byte[]> contents = new TreeMap<>(Map.of(
                "plan/broken.yaml", "a: [".getBytes(StandardCharsets.UTF_8),
                "options/broken.dmn", "<definitions".getBytes(StandardCharsets.UTF_8)));
        QuickForms forms = QuickForms.read(QuickForms.write(new KnowledgeFiles(contents)));
        KnowledgeFiles files = new KnowledgeFiles(forms, contents::get);
        assertThat(files.paths()).containsExactlyElementsOf(contents.keySet());
        assertThat(files.open("plan/broken.yaml")).hasBinaryContent(contents.get("plan/broken.yaml"));
        assertThat(files.findCompact("options/broken.dmn")).isEmpty();
        assertThatThrownBy(() -> files.open("none.yaml")).hasMessageContaining("none.yaml");
    }

    @Test
    void filesThatAreNotThoseOfTheFormsAreFound() {
        KnowledgeFiles changed = new KnowledgeFiles(
                FORMS,
                path -> path.equals("facts.yaml")
                        ? (PLAIN.text(path) + "\n# changed\n").getBytes(StandardCharsets.UTF_8)
                        : PLAIN.content(path));
        assertThat(KnowledgeCheck.of(Knowledge.read(changed)))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("knowledge.quick: was made of other files");
    }

    @Test
    void jsonIsReadAsTheYamlThatItIs() throws IOException {
        String json = "{\"a\": [1, 2.5, \"x\"]}";
        assertThat(TextTree.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TextTree.read(new ByteArrayInputStream("a: [1, 2.5, x]".getBytes(StandardCharsets.UTF_8))));
    }
}
