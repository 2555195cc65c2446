package dev.aludel.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Sent by plane. */
@Entity
@Table(name = "air_shipments")
public class AirShipment extends Shipment {
    String flight;
}
