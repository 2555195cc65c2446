package dev.aludel.hibernate.shop;

import jakarta.persistence.Entity;

/** Something to break. */
@Entity
public class Gadget extends Product {
    Short volts;
    Float weight;
}
