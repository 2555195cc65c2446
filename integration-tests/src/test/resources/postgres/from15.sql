-- What PostgreSQL 15 brought.
CREATE SCHEMA desk;
CREATE TABLE account (id integer, owner text, balance numeric, PRIMARY KEY (id), UNIQUE NULLS NOT DISTINCT (owner, balance));
CREATE UNIQUE INDEX account_balance ON account (balance) NULLS NOT DISTINCT WHERE balance > 0;
CREATE TABLE visit (day date, account_id integer REFERENCES account ON DELETE SET DEFAULT, PRIMARY KEY (day, account_id));
CREATE TABLE visitor (
    tenant integer, visit_day date, visit_account integer,
    FOREIGN KEY (visit_day, visit_account) REFERENCES visit ON DELETE SET NULL (visit_account)
);
CREATE TABLE odd (a numeric(3, -2), b numeric(2, 5));
CREATE VIEW own_rights WITH (security_invoker = true, security_barrier = false) AS SELECT * FROM account WITH CASCADED CHECK OPTION;
CREATE UNLOGGED SEQUENCE fleeting;
CREATE UNLOGGED TABLE fleeting_rows (id serial, other integer GENERATED ALWAYS AS IDENTITY);
CREATE PUBLICATION some_of_it FOR TABLE account (id, owner) WHERE (balance > 0), visit WITH (publish = 'insert, update');
CREATE PUBLICATION all_of_it FOR TABLES IN SCHEMA desk, public WITH (publish_via_partition_root = true);
CREATE TABLE desk.paper (id integer);
