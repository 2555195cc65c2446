CREATE TABLE items (
    id bigint PRIMARY KEY,
    code varchar(40) NOT NULL,
    price numeric(12, 2) DEFAULT 1,
    state varchar(20),
    CONSTRAINT price_is_fair CHECK (price > 0)
);
CREATE UNIQUE INDEX items_code ON items (code DESC);
CREATE VIEW cheap AS SELECT id, price FROM items WHERE price < 5;
COMMENT ON COLUMN items.code IS 'as printed on the box';
