package dev.aludel.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/** What is bought. */
@Entity
@Table(name = "purchases")
public class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_no")
    @SequenceGenerator(name = "purchase_no", sequenceName = "purchase_no", initialValue = 1000, allocationSize = 20)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_purchases_customer"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Customer customer;

    @ManyToMany
    @JoinTable(name = "purchase_products")
    Set<Product> products = new HashSet<>();

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    OffsetDateTime ordered;

    @JdbcTypeCode(SqlTypes.JSON)
    String details;

    @Convert(converter = MinutesConverter.class)
    @Column(name = "minutes")
    Duration duration;

    @Column(columnDefinition = "varchar(7)")
    String colour;
}
