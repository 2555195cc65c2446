CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    code VARCHAR(10),
    price NUMERIC(8, 2) DEFAULT 0,
    state VARCHAR(20) DEFAULT 'new',
    gone TEXT,
    CONSTRAINT price_is_fair CHECK (price >= 0)
);
CREATE INDEX items_code ON items (code);
CREATE VIEW cheap AS SELECT id, price FROM items WHERE price < 10;
CREATE TABLE leaves (id INTEGER PRIMARY KEY);
