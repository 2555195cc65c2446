-- Several schemas, names that need quotes, and what crosses from one to the other.
CREATE SCHEMA ext;
CREATE SCHEMA "Order Desk";
CREATE SCHEMA billing;
COMMENT ON SCHEMA billing IS 'money';
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION pg_trgm SCHEMA ext;
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;
CREATE EXTENSION hstore SCHEMA ext;
COMMENT ON EXTENSION hstore IS 'keys and values';

CREATE TYPE billing.kind AS ENUM ('in', 'out');
CREATE DOMAIN billing.cents AS bigint CHECK (VALUE >= 0);
CREATE SEQUENCE billing.numbers;
CREATE FUNCTION billing.tax(cents billing.cents) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT cents * 0.19 $$;

CREATE TABLE "Order Desk"."Order" (
    "Id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "select" text DEFAULT 'a"b' NOT NULL,
    "User Name" ext.citext COLLATE "C",
    "naïve%s" text,
    attributes ext.hstore,
    CONSTRAINT "Order ""quoted""" CHECK ("select" <> '' AND "User Name" <> 'x''y'::ext.citext)
);
CREATE INDEX "By Name" ON "Order Desk"."Order" USING gin ("select" ext.gin_trgm_ops);
CREATE INDEX "Order_lower" ON "Order Desk"."Order" (lower("select"), "Id" DESC);
CREATE TABLE billing.invoice (
    id integer DEFAULT nextval('billing.numbers'::regclass) NOT NULL,
    order_id integer REFERENCES "Order Desk"."Order",
    kind billing.kind DEFAULT 'in'::billing.kind NOT NULL,
    kinds billing.kind[],
    net billing.cents,
    CONSTRAINT invoice_pkey PRIMARY KEY (id)
);
CREATE TABLE invoice (id integer PRIMARY KEY REFERENCES billing.invoice (id), kind billing.kind, spot earth);
CREATE TABLE billing."order" (LIKE billing.invoice INCLUDING ALL);
CREATE TABLE billing.numbered (id serial PRIMARY KEY, other integer DEFAULT nextval('billing.numbers'));
CREATE VIEW billing.overview AS SELECT i.id, o."User Name" FROM billing.invoice i JOIN "Order Desk"."Order" o ON o."Id" = i.order_id;
CREATE VIEW overview AS SELECT v.id, p.kind FROM billing.overview v JOIN public.invoice p USING (id);
CREATE FUNCTION "Order Desk"."Touch"() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER "Touch It" BEFORE UPDATE ON "Order Desk"."Order" FOR EACH ROW EXECUTE FUNCTION "Order Desk"."Touch"();
CREATE TABLE billing.period (during daterange) PARTITION BY RANGE (lower(during));
CREATE TABLE period_2024 PARTITION OF billing.period FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE STATISTICS billing.invoice_stats ON id, kind FROM billing.invoice;
CREATE MATERIALIZED VIEW "Order Desk"."Names" AS SELECT "User Name" AS "Name" FROM "Order Desk"."Order";
CREATE UNIQUE INDEX "Names Key" ON "Order Desk"."Names" ("Name");
