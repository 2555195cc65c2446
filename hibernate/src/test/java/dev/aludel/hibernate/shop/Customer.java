package dev.aludel.hibernate.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;

/** Who buys. */
@SuppressWarnings("deprecation") // Hibernate 6.6 has no others
@Entity
@Table(
        name = "customers",
        indexes = {@Index(name = "ix_customers_born", columnList = "born desc, full_name")},
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_customers_mail",
                        columnNames = {"email", "kind"}))
@SecondaryTable(name = "customer_notes")
@Comment("who buys")
@Check(name = "ck_customers_points", constraints = "points >= 0")
public class Customer {
    /** How much they buy. */
    public enum Kind {
        /** A little. */
        SMALL,
        /** A lot. */
        LARGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "full_name", nullable = false, length = 120)
    @Comment("first and last")
    String name;

    @Column(nullable = false, unique = false)
    String email;

    @Column(unique = true, length = 40)
    String nickname;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Kind kind;

    @Enumerated(EnumType.ORDINAL)
    Kind former;

    @ColumnDefault("0")
    int points;

    @Column(precision = 12, scale = 3)
    java.math.BigDecimal credit;

    LocalDate born;

    @CreationTimestamp
    Instant created;

    @Version
    int version;

    UUID token;

    boolean active;

    double weight;

    byte[] picture;

    @Embedded
    @AttributeOverride(name = "zip", column = @Column(name = "home_zip", length = 10))
    Address home;

    @Column(table = "customer_notes", length = 500)
    String note;

    @ElementCollection
    @CollectionTable(name = "customer_phones", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    @Column(name = "phone", length = 30)
    List<String> phones = new ArrayList<>();

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @OneToMany(mappedBy = "customer")
    List<Purchase> purchases = new ArrayList<>();
}
