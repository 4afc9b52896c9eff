package org.factcheck.workbench.article;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImageStore {
    private final JdbcClient jdbc;

    JdbcImageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Image image, byte[] content) {
        jdbc.sql("""
                        insert into image (sha256, media_type, width, height, content)
                        values (:sha256, :type, :width, :height, :content)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", HexFormat.of().parseHex(image.sha256()))
                .param("type", image.mediaType())
                .param("width", image.width())
                .param("height", image.height())
                .param("content", content)
                .update();
    }

    Optional<Image.Content> content(String sha256) {
        return jdbc.sql("select media_type, width, height, content from image where sha256 = :sha256")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query((row, number) -> new Image.Content(
                        new Image(sha256, row.getString("media_type"), row.getInt("width"), row.getInt("height")),
                        row.getBytes("content")))
                .optional();
    }
}
