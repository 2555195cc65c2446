package bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** What is written. */
@Entity
@Table(name = "books", indexes = @Index(name = "ix_books_title", columnList = "title"))
public class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false, length = 200)
    String title;

    @Column(precision = 8, scale = 2)
    BigDecimal price;

    @ManyToOne(optional = false)
    @JoinColumn(name = "author_id")
    Author author;
}
