-- What PostgreSQL 14 brought.
CREATE TABLE account (id integer PRIMARY KEY, owner text COMPRESSION pglz, balance numeric DEFAULT 0 NOT NULL, span int4range);
CREATE TYPE width AS RANGE (subtype = float8, subtype_diff = float8mi, multirange_type_name = widths);
CREATE STATISTICS account_expressions ON (lower(owner)), (balance * 2) FROM account;
CREATE STATISTICS account_one ON (balance / 2) FROM account;
CREATE FUNCTION balances() RETURNS TABLE(owner text, total numeric) LANGUAGE sql STABLE ROWS 10
    BEGIN ATOMIC
        SELECT a.owner, sum(a.balance) FROM account a GROUP BY a.owner;
    END;
CREATE FUNCTION twice(value numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN value * 2;
CREATE PROCEDURE many(IN a integer, OUT b integer, OUT c text) LANGUAGE plpgsql AS $$BEGIN b := a; c := 'x'; END$$;
CREATE VIEW doubled AS SELECT id, twice(balance) AS balance FROM account;
CREATE TABLE spans (all_of int4multirange, wide widths);
