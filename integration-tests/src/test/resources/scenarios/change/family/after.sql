CREATE TABLE items (
    id bigint NOT NULL PRIMARY KEY,
    code varchar(40) NOT NULL COMMENT 'as printed on the box',
    price decimal(12, 2) DEFAULT 1,
    state varchar(20),
    CONSTRAINT price_is_fair CHECK (price > 0),
    UNIQUE KEY items_code (code)
);
CREATE VIEW cheap AS SELECT items.id AS id, items.price AS price FROM items WHERE items.price < 5;
