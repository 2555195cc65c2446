-- What PostgreSQL 18 brought.
CREATE EXTENSION btree_gist;

CREATE TABLE room (
    id integer NOT NULL,
    during tsrange NOT NULL,
    name text CONSTRAINT room_has_name NOT NULL,
    floor integer,
    loud boolean,
    label text GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    twice integer GENERATED ALWAYS AS (floor * 2),
    CONSTRAINT room_pkey PRIMARY KEY (id, during WITHOUT OVERLAPS),
    CONSTRAINT room_floor CHECK (floor < 100) NOT ENFORCED
);
CREATE TABLE booking (
    id integer,
    room_id integer,
    during tsrange,
    guest integer,
    CONSTRAINT booking_unique UNIQUE (room_id, during WITHOUT OVERLAPS),
    CONSTRAINT booking_room FOREIGN KEY (room_id, PERIOD during) REFERENCES room (id, PERIOD during)
);
CREATE TABLE guest (id integer PRIMARY KEY, name text);
ALTER TABLE booking ADD CONSTRAINT booking_guest FOREIGN KEY (guest) REFERENCES guest NOT ENFORCED;
ALTER TABLE guest ADD CONSTRAINT guest_named NOT NULL name NOT VALID;
ALTER TABLE guest RENAME TO visitor;
COMMENT ON CONSTRAINT room_has_name ON room IS 'each';
CREATE TABLE quiet (id integer CONSTRAINT quiet_id NOT NULL NO INHERIT, name text NOT NULL);
ALTER TABLE quiet RENAME COLUMN name TO title;
CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY, land text) PARTITION BY LIST (land);
CREATE TABLE counted_de PARTITION OF counted FOR VALUES IN ('de');
CREATE UNLOGGED SEQUENCE fleeting;
CREATE COLLATION built_in (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE PUBLICATION generated_too FOR TABLE visitor WITH (publish_generated_columns = stored);
CREATE DOMAIN named AS integer CONSTRAINT always NOT NULL;
