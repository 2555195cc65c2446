package dev.aludel.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SoftDelete;

/** One line of a purchase. */
@Entity
@Table(name = "purchase_lines")
@SoftDelete
public class Line {
    /** The key. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        Long purchaseId;
        int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number == key.number && Objects.equals(purchaseId, key.purchaseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(purchaseId, number);
        }
    }

    @EmbeddedId
    Key key;

    @MapsId("purchaseId")
    @ManyToOne
    Purchase purchase;

    int quantity;

    @Column(name = "price")
    int price;

    @GeneratedColumn("quantity * price")
    Integer total;
}
