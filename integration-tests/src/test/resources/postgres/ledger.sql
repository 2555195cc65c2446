-- Partitions of every kind, and tables that inherit.
CREATE TYPE entry AS (at timestamp without time zone, amount numeric, note text);

CREATE TABLE event (
    id bigserial,
    at timestamp with time zone DEFAULT now() NOT NULL,
    land text NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb,
    size integer GENERATED ALWAYS AS (length((payload)::text)) STORED,
    CONSTRAINT event_pkey PRIMARY KEY (id, at),
    CONSTRAINT event_land_check CHECK (length(land) = 2)
) PARTITION BY RANGE (at);
COMMENT ON TABLE event IS 'everything that happened';
COMMENT ON COLUMN event.land IS 'two letters';
CREATE INDEX event_land_idx ON event (land);
CREATE INDEX event_payload ON event USING gin (payload);
CREATE INDEX event_lower ON event (lower(land));
ALTER TABLE event ALTER COLUMN payload SET STORAGE EXTERNAL;

CREATE TABLE event_2023 PARTITION OF event FOR VALUES FROM ('2023-01-01 00:00:00+00') TO ('2024-01-01 00:00:00+00');
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')
    PARTITION BY RANGE (id);
CREATE TABLE event_2024_first PARTITION OF event_2024 FOR VALUES FROM (1) TO (100);
CREATE TABLE event_2024_more PARTITION OF event_2024 FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE event_2024_rest PARTITION OF event_2024 DEFAULT;
CREATE TABLE event_rest PARTITION OF event (CONSTRAINT own_check CHECK (id > 0), land DEFAULT 'xx') DEFAULT;
CREATE INDEX event_rest_own ON event_rest (id) WHERE land = 'xx';
-- Attached with its columns in another order, with keys and indexes under names of their own.
CREATE TABLE event_2022 (
    land text NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb,
    id bigint DEFAULT nextval('event_id_seq'::regclass) NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    size integer GENERATED ALWAYS AS (length((payload)::text)) STORED,
    CONSTRAINT first_key PRIMARY KEY (id, at),
    CONSTRAINT event_land_check CHECK (length(land) = 2)
);
CREATE INDEX first_land ON event_2022 (land);
ALTER TABLE event ATTACH PARTITION event_2022 FOR VALUES FROM (MINVALUE) TO ('2023-01-01 00:00:00+00');
COMMENT ON TABLE event_2022 IS 'the first';
COMMENT ON COLUMN event_2022.land IS 'of the first';
ALTER TABLE event_2022 ALTER COLUMN land SET STATISTICS 10;

CREATE TABLE reading (sensor integer NOT NULL, value double precision, UNIQUE (sensor)) PARTITION BY HASH (sensor);
CREATE TABLE reading_0 PARTITION OF reading FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE reading_1 PARTITION OF reading FOR VALUES WITH (modulus 2, remainder 1) WITH (fillfactor = 50);
CREATE TABLE by_expression (a text COLLATE "C", b integer) PARTITION BY RANGE (lower(a) COLLATE "POSIX" text_pattern_ops, (b + 1));
CREATE TABLE by_expression_1 PARTITION OF by_expression FOR VALUES FROM ('a', MINVALUE) TO ('b', MAXVALUE);
CREATE TABLE empty_parent (a integer, b text) PARTITION BY LIST (a);
CREATE INDEX ON empty_parent (b);

-- An index that not all partitions share.
CREATE INDEX reading_value ON ONLY reading (value);
CREATE INDEX reading_0_value ON reading_0 (value);
ALTER INDEX reading_value ATTACH PARTITION reading_0_value;

-- Foreign keys from and to partitioned tables.
CREATE TABLE follow_up (
    id integer PRIMARY KEY, event_id bigint, event_at timestamp with time zone,
    CONSTRAINT follow_up_event_fk FOREIGN KEY (event_id, event_at) REFERENCES event (id, at) ON DELETE CASCADE
);
CREATE TABLE task (id integer, follow_up_id integer REFERENCES follow_up, done boolean) PARTITION BY LIST (done);
CREATE TABLE task_open PARTITION OF task FOR VALUES IN (false);
CREATE TABLE task_done PARTITION OF task FOR VALUES IN (true, NULL);
ALTER TABLE task_done ADD CONSTRAINT task_done_own FOREIGN KEY (id) REFERENCES follow_up;

CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.payload := NEW.payload || '{"seen": true}'; RETURN NEW;
END
$$;
CREATE TRIGGER event_stamp BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE TRIGGER event_2023_own BEFORE UPDATE ON event_2023 FOR EACH ROW WHEN (OLD.land IS DISTINCT FROM NEW.land) EXECUTE FUNCTION stamp();
COMMENT ON TRIGGER event_stamp ON event IS 'seen';
ALTER TABLE event_2023 DISABLE TRIGGER event_stamp;

CREATE TABLE being (
    id integer NOT NULL, name text DEFAULT 'x', weight numeric,
    CONSTRAINT being_weight CHECK (weight > 0),
    CONSTRAINT being_only CHECK (id > 0) NO INHERIT
);
CREATE TABLE animal (legs integer DEFAULT 4, CONSTRAINT animal_legs CHECK (legs >= 0)) INHERITS (being);
CREATE TABLE bird (wings integer, name text DEFAULT 'bird' NOT NULL) INHERITS (animal);
CREATE TABLE swimmer (depth integer);
CREATE TABLE duck (colour text) INHERITS (bird, swimmer);
ALTER TABLE duck ALTER COLUMN legs SET DEFAULT 2;
ALTER TABLE duck ALTER COLUMN weight SET NOT NULL;
ALTER TABLE duck ALTER COLUMN name DROP DEFAULT;
CREATE TABLE stray (id integer NOT NULL, name text, weight numeric, CONSTRAINT being_weight CHECK (weight > 0));
ALTER TABLE stray INHERIT being;

CREATE TABLE journal OF entry (at WITH OPTIONS NOT NULL DEFAULT now(), PRIMARY KEY (at), CHECK (amount <> 0));
CREATE TABLE plain_journal OF entry;
