CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    code VARCHAR(40) NOT NULL,
    price NUMERIC(12, 2) DEFAULT 1,
    state VARCHAR(20),
    CONSTRAINT price_is_fair CHECK (price > 0)
);
CREATE UNIQUE INDEX items_code ON items (code DESC);
CREATE VIEW cheap AS SELECT id, price FROM items WHERE price < 5;
