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
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * The answer to a comment that was a question. It refers to the classification by the comment's id, which is unique there but
 * not its key.
 */
@Entity
@Table(name = "question_messages_answers")
public class QuestionAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "comment_id",
            referencedColumnName = "comment_id",
            nullable = false,
            unique = true,
            columnDefinition = "varchar")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private CommentClassification classification;

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

    @Column(columnDefinition = "text")
    private String answer;

    @Column(name = "answer_confidence")
    private Double confidence;

    @Column(name = "answer_quality_score")
    private Integer qualityScore;

    @Column(name = "llm_raw_response", columnDefinition = "text")
    private String rawResponse;

    @Column(name = "tokens_used")
    private Integer tokensUsed;

    @Column(name = "processing_time_ms")
    private Integer processingTimeMs;

    @Column(name = "meta_data", columnDefinition = "json")
    private String metaData;

    @Enumerated(EnumType.STRING)
    @Column(name = "processing_status", nullable = false, columnDefinition = "answerstatus")
    @ColumnTransformer(write = "?::answerstatus")
    @ColumnDefault("'PENDING'")
    private AnswerStatus status = AnswerStatus.PENDING;

    @Column(name = "reply_sent", nullable = false)
    @ColumnDefault("false")
    private boolean replySent;

    @Column(name = "reply_sent_at")
    private LocalDateTime replySentAt;

    @Column(name = "reply_status", length = 50)
    private String replyStatus;

    @Column(name = "reply_error", columnDefinition = "text")
    private String replyError;

    @Column(name = "reply_response", columnDefinition = "json")
    private String replyResponse;

    @Column(name = "reply_id", length = 100, unique = true)
    private String replyId;
}
