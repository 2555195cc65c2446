package core.models;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a comment was taken for. There is at most one for a comment, and it goes with it. */
@Entity
@Table(name = "comments_classification")
public class CommentClassification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "comment_id", nullable = false, unique = true, columnDefinition = "varchar")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private InstagramComment comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "processing_status", nullable = false, columnDefinition = "processingstatus")
    @ColumnTransformer(write = "?::processingstatus")
    private ProcessingStatus status = ProcessingStatus.PENDING;

    @Column(name = "processing_started_at")
    private LocalDateTime startedAt;

    @Column(name = "processing_completed_at")
    private LocalDateTime completedAt;

    @Column(name = "retry_count", nullable = false)
    private int retryCount;

    @Column(name = "max_retries", nullable = false)
    private int maxRetries = 3;

    @Column(name = "last_error", columnDefinition = "text")
    private String lastError;

    @Column(length = 20)
    private String classification;

    private Integer confidence;

    @Column(name = "llm_raw_response", columnDefinition = "text")
    private String rawResponse;

    @Column(name = "meta_data", columnDefinition = "json")
    private String metaData;
}
