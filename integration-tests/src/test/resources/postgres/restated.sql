-- Expressions that are printed otherwise once what was printed is read again.
CREATE TABLE ticket (
    id integer PRIMARY KEY,
    state character varying(20) DEFAULT 'open' NOT NULL CHECK (state IN ('open', 'closed', 'lost')),
    kind character varying CHECK (kind = ANY (ARRAY['a', 'b'])),
    price numeric CHECK (price BETWEEN 1 AND 10),
    label text GENERATED ALWAYS AS (CASE WHEN state IN ('open', 'lost') THEN 'a' ELSE 'b' END) STORED,
    CONSTRAINT either CHECK ((state <> 'lost' OR kind NOT IN ('a')) AND NOT price IS NULL)
);
CREATE INDEX ticket_open ON ticket (id) WHERE state IN ('open', 'lost');
CREATE VIEW open_tickets AS SELECT id, state || ' ' || kind AS both FROM ticket WHERE state IN ('open', 'lost') AND kind LIKE 'a%';
