CREATE TABLE items (
    id int NOT NULL PRIMARY KEY,
    code varchar(10),
    price decimal(8, 2) DEFAULT 0,
    state varchar(20) DEFAULT 'new',
    gone text,
    CONSTRAINT price_is_fair CHECK (price >= 0),
    KEY items_code (code)
);
CREATE VIEW cheap AS SELECT items.id AS id, items.price AS price FROM items WHERE items.price < 10;
CREATE TABLE leaves (id int NOT NULL PRIMARY KEY);
