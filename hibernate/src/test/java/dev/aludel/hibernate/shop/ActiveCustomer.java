package dev.aludel.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

/** A view of those who buy. */
@Entity
@Immutable
@Table(name = "active_customers")
@View(query = "select id, full_name from customers where points > 0")
public class ActiveCustomer {
    @Id
    Long id;

    @jakarta.persistence.Column(name = "full_name")
    String name;
}
