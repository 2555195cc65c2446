package dev.aludel.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives. */
@Embeddable
public class Address {
    @Column(length = 80)
    String street;

    @Column(length = 10, nullable = false)
    String zip;
}
