package core.models;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A comment as Instagram delivered it. Its id is Instagram's. */
@Entity
@Table(name = "instagram_comments")
public class InstagramComment {

    @Id
    @Column(columnDefinition = "varchar")
    private String id;

    @Column(name = "media_id", nullable = false, columnDefinition = "varchar")
    private String mediaId;

    @Column(name = "user_id", nullable = false, columnDefinition = "varchar")
    private String userId;

    @Column(nullable = false, columnDefinition = "varchar")
    private String username;

    @Column(nullable = false, columnDefinition = "varchar")
    private String text;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt;

    @Column(name = "raw_data")
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> rawData;
}
