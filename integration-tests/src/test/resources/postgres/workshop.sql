-- What is made of functions: aggregates, operators, classes, casts, and what text search needs.
CREATE EXTENSION unaccent;

CREATE TYPE money_amount AS (value numeric, currency text);
CREATE TYPE level AS ENUM ('low', 'high');

CREATE FUNCTION amount_lt(a money_amount, b money_amount) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (a).value < (b).value $$;
CREATE FUNCTION amount_le(a money_amount, b money_amount) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (a).value <= (b).value $$;
CREATE FUNCTION amount_eq(a money_amount, b money_amount) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (a).value = (b).value $$;
CREATE FUNCTION amount_ge(a money_amount, b money_amount) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (a).value >= (b).value $$;
CREATE FUNCTION amount_gt(a money_amount, b money_amount) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT (a).value > (b).value $$;
CREATE FUNCTION amount_cmp(a money_amount, b money_amount) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN (a).value < (b).value THEN -1 WHEN (a).value = (b).value THEN 0 ELSE 1 END $$;
CREATE FUNCTION amount_add(a money_amount, b money_amount) RETURNS money_amount LANGUAGE sql IMMUTABLE
    AS $$ SELECT ROW((a).value + (b).value, (a).currency)::money_amount $$;
CREATE FUNCTION amount_of(value numeric) RETURNS money_amount LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(value, 'EUR')::money_amount $$;
CREATE FUNCTION amount_minus(a money_amount) RETURNS money_amount LANGUAGE sql IMMUTABLE AS $$ SELECT ROW(-(a).value, (a).currency)::money_amount $$;

CREATE OPERATOR <# (FUNCTION = amount_lt, LEFTARG = money_amount, RIGHTARG = money_amount, COMMUTATOR = >#, NEGATOR = >=#,
    RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR <=# (FUNCTION = amount_le, LEFTARG = money_amount, RIGHTARG = money_amount);
CREATE OPERATOR =# (FUNCTION = amount_eq, LEFTARG = money_amount, RIGHTARG = money_amount, COMMUTATOR = =#, HASHES, MERGES);
CREATE OPERATOR >=# (FUNCTION = amount_ge, LEFTARG = money_amount, RIGHTARG = money_amount);
CREATE OPERATOR ># (FUNCTION = amount_gt, LEFTARG = money_amount, RIGHTARG = money_amount, COMMUTATOR = <#);
CREATE OPERATOR -# (FUNCTION = amount_minus, RIGHTARG = money_amount);
COMMENT ON OPERATOR <# (money_amount, money_amount) IS 'less';

CREATE OPERATOR FAMILY amounts USING btree;
CREATE OPERATOR CLASS amount_ops DEFAULT FOR TYPE money_amount USING btree FAMILY amounts AS
    OPERATOR 1 <# , OPERATOR 2 <=# , OPERATOR 3 =# , OPERATOR 4 >=# , OPERATOR 5 ># ,
    FUNCTION 1 amount_cmp(money_amount, money_amount);
CREATE OPERATOR FAMILY spare USING hash;
COMMENT ON OPERATOR CLASS amount_ops USING btree IS 'by value';

CREATE CAST (numeric AS money_amount) WITH FUNCTION amount_of(numeric) AS ASSIGNMENT;
CREATE CAST (text AS level) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (numeric AS money_amount) IS 'euros';

CREATE AGGREGATE total(money_amount) (SFUNC = amount_add, STYPE = money_amount, INITCOND = '(0,EUR)', PARALLEL = SAFE);
CREATE AGGREGATE average(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, SSPACE = 128, FINALFUNC = numeric_avg,
    COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize,
    MSFUNC = numeric_avg_accum, MINVFUNC = numeric_accum_inv, MSTYPE = internal, MFINALFUNC = numeric_avg);
CREATE AGGREGATE middle(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal,
    FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE how_many(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE total(money_amount) IS 'of all';

CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION plain (PROVIDER = libc, LOCALE = 'C');
COMMENT ON COLLATION german IS 'umlauts';

CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = pg_catalog.simple, STOPWORDS = 'english', ACCEPT = 'false');
CREATE TEXT SEARCH CONFIGURATION mine (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR asciiword, word WITH unaccent, words, english_stem;
ALTER TEXT SEARCH CONFIGURATION mine ADD MAPPING FOR email WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION mine IS 'ours';

CREATE TABLE sale (
    id integer PRIMARY KEY,
    amount money_amount,
    level level DEFAULT 'low' NOT NULL,
    title text COLLATE german,
    folded text COLLATE loose,
    words tsvector GENERATED ALWAYS AS (to_tsvector('mine'::regconfig, title)) STORED
);
CREATE INDEX sale_amount ON sale (amount);
CREATE INDEX sale_amount_explicit ON sale (amount amount_ops DESC);
CREATE INDEX sale_words ON sale USING gin (words);
CREATE INDEX sale_title ON sale (title COLLATE loose, folded);
CREATE VIEW sale_total AS SELECT total(amount) AS total, how_many(*) AS n FROM sale;
CREATE VIEW sale_cheap AS SELECT id FROM sale WHERE amount <# (5)::numeric::money_amount;

CREATE EXTENSION postgres_fdw;
CREATE SERVER elsewhere TYPE 'postgres' VERSION '15' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.example.org', dbname 'o''hara');
CREATE FOREIGN TABLE remote_sale (id integer OPTIONS (column_name 'number') NOT NULL, amount numeric DEFAULT 0, CONSTRAINT positive CHECK (amount > 0))
    SERVER elsewhere OPTIONS (schema_name 'public', table_name 'sale');
COMMENT ON FOREIGN TABLE remote_sale IS 'far away';
COMMENT ON COLUMN remote_sale.amount IS 'there';
COMMENT ON SERVER elsewhere IS 'the other one';
CREATE VIEW all_sales AS SELECT id FROM sale UNION SELECT id FROM remote_sale;
CREATE FOREIGN DATA WRAPPER own_wrapper OPTIONS (debug 'true');
ALTER FUNCTION amount_of(numeric) DEPENDS ON EXTENSION unaccent;
ALTER INDEX sale_words DEPENDS ON EXTENSION unaccent;
