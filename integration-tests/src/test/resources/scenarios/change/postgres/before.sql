CREATE TABLE items (
    id integer PRIMARY KEY,
    code varchar(10),
    price numeric(8, 2) DEFAULT 0,
    state varchar(20) DEFAULT 'new',
    gone text,
    CONSTRAINT price_is_fair CHECK (price >= 0)
);
CREATE INDEX items_code ON items (code);
CREATE VIEW cheap AS SELECT id, price FROM items WHERE price < 10;
CREATE TABLE leaves (id integer PRIMARY KEY);
