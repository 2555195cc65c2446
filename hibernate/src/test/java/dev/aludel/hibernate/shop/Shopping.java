package dev.aludel.hibernate.shop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.SessionFactory;

/** Uses the entities, as an application does. */
public final class Shopping {

    private Shopping() {}

    /** Saves some and reads them back. Numbers are fetched before anything is written, since SQLite has one writer. */
    public static long buy(SessionFactory factory) {
        Customer customer = new Customer();
        customer.name = "Ada";
        customer.email = "ada@example.org";
        customer.kind = Customer.Kind.LARGE;
        customer.created = Instant.now();
        customer.phones.add("1");
        customer.tags.add("early");
        customer.note = "pays at once";
        factory.inTransaction(session -> session.persist(customer));
        Book book = new Book();
        book.sku = "b1";
        book.title = "Notes";
        book.pages = 12;
        factory.inTransaction(session -> session.persist(book));
        Purchase purchase = new Purchase();
        purchase.customer = customer;
        purchase.ordered = OffsetDateTime.now(ZoneOffset.UTC);
        purchase.products.add(book);
        factory.inTransaction(session -> session.persist(purchase));
        CardPayment payment = new CardPayment();
        payment.lastDigits = "1234";
        payment.purchase = purchase;
        factory.inTransaction(session -> session.persist(payment));
        Line line = new Line();
        line.key = new Line.Key();
        line.key.number = 1;
        line.quantity = 2;
        line.price = 3;
        AirShipment shipment = new AirShipment();
        shipment.flight = "LH1";
        factory.inTransaction(session -> {
            line.purchase = session.getReference(purchase);
            session.persist(line);
            session.persist(shipment);
        });
        return factory.fromTransaction(session -> {
            Line read = session.createQuery("from Line", Line.class).getSingleResult();
            Customer buyer =
                    session.createQuery("from Customer", Customer.class).getSingleResult();
            return (long) read.total + buyer.phones.size() + buyer.tags.size();
        });
    }
}
