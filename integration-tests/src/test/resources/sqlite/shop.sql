CREATE TABLE IF NOT EXISTS `customers` (
    `id` integer primary key,
    `mail` varchar(255) not null,
    `since` timestamp default current_timestamp not null,
    constraint `uq_mail` unique (`mail`)
);
create table [order lines] ([order] integer not null references orders(id) on delete cascade, [line no] smallint not null,
    product_id integer, amount integer default +1, primary key ([order], [line no]),
    constraint fk_product foreign key (product_id) references products on update cascade not deferrable,
    check (amount > 0) check (amount < 1000));
CREATE TABLE orders (
    id INTEGER PRIMARY KEY DESC,
    customer INTEGER REFERENCES "customers" (id),
    state TEXT CONSTRAINT known CHECK (state IN ('open', 'paid', 'it''s "done"')) DEFAULT 'open',
    total DECIMAL(10,2) NULL DEFAULT 0,
    note TEXT DEFAULT 'a
b',
    big BIGINT DEFAULT 9223372036854775807,
    exp REAL DEFAULT 1e-3,
    flag BOOL DEFAULT TRUE,
    hex INTEGER DEFAULT 0xff
);
CREATE TABLE products (sku CHARACTER VARYING(20) PRIMARY KEY NOT NULL, name NATIVE CHARACTER(70), price DOUBLE PRECISION,
    attributes JSON, CHECK (json_valid(attributes)));
CREATE INDEX "index of orders" ON orders (customer ASC, state DESC);
CREATE INDEX products_price ON products (CASE WHEN price > 10 THEN 'high' ELSE 'low' END);
CREATE VIEW totals AS
    SELECT c.mail, sum(o.total) AS total -- all of it
    FROM customers c LEFT JOIN orders o ON o.customer = c.id GROUP BY c.mail;
CREATE TRIGGER [after order] AFTER INSERT ON orders WHEN new.total IS NULL BEGIN
    UPDATE orders SET total = (SELECT sum(amount) FROM [order lines] WHERE [order] = new.id) WHERE id = new.id;
    SELECT raise(IGNORE) WHERE new.state = 'x';
END;
