package dev.aludel.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** Something to read. */
@Entity
public class Book extends Product {
    @Column(nullable = false)
    Integer pages;
}
