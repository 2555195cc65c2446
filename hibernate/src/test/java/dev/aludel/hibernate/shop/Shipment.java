package dev.aludel.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** How it is sent: a whole table for each kind. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Shipment {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    java.util.UUID id;

    String carrier;
}
