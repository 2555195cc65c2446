-- Who sees what, and what happens by itself.
CREATE EXTENSION pgcrypto;

CREATE TABLE account (
    id uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
    owner text DEFAULT CURRENT_USER NOT NULL,
    balance numeric DEFAULT 0 NOT NULL,
    changed timestamp with time zone
);
CREATE UNIQUE INDEX account_owner ON account (owner);
CREATE TABLE account_log (account_id uuid, change numeric, at timestamp with time zone DEFAULT clock_timestamp());
CREATE TABLE account_archive (LIKE account INCLUDING DEFAULTS);
CREATE TABLE signup (id integer, name text);

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON account USING ((owner = CURRENT_USER)) WITH CHECK ((balance >= (0)::numeric));
CREATE POLICY readers ON account AS RESTRICTIVE FOR SELECT TO PUBLIC USING (true);
CREATE POLICY adders ON account FOR INSERT WITH CHECK (owner <> '%');
COMMENT ON POLICY own_rows ON account IS 'yours alone';
ALTER TABLE account_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY through_other ON account_log FOR SELECT USING (EXISTS (SELECT 1 FROM account a WHERE a.id = account_log.account_id));

ALTER TABLE account REPLICA IDENTITY USING INDEX account_owner;
ALTER TABLE account_log REPLICA IDENTITY FULL;
ALTER TABLE signup REPLICA IDENTITY NOTHING;

CREATE RULE keep_log AS ON DELETE TO account_log DO INSTEAD NOTHING;
CREATE RULE copy_signup AS ON INSERT TO signup WHERE new.name <> 'x' DO ALSO (
    INSERT INTO account_archive (id, owner) VALUES (gen_random_uuid(), new.name);
    DELETE FROM account_archive WHERE owner = 'a;b'
);
CREATE RULE never AS ON UPDATE TO signup DO INSTEAD SELECT 1 AS one;
ALTER TABLE signup DISABLE RULE never;
COMMENT ON RULE keep_log ON account_log IS 'for good';

CREATE VIEW signup_names AS SELECT id, name FROM signup;
CREATE RULE into_view AS ON INSERT TO signup_names DO INSTEAD INSERT INTO signup VALUES (new.id, new.name);

CREATE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO 'pg_catalog', 'public' AS $_$
BEGIN
    -- a comment; with a semicolon and a $$ in it
    INSERT INTO account_log (account_id, change) VALUES (NEW.id, NEW.balance - OLD.balance);
    RETURN NULL;
END
$_$;
CREATE FUNCTION no_view() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;
CREATE PROCEDURE pay(IN who uuid, INOUT amount numeric DEFAULT 1, VARIADIC notes text[] DEFAULT '{}'::text[]) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE account SET balance = balance - amount WHERE id = who;
    COMMIT;
END
$$;
COMMENT ON PROCEDURE pay(uuid, numeric, text[]) IS 'takes money';
CREATE FUNCTION overloaded(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION overloaded(a text, OUT b text, OUT c integer) LANGUAGE sql AS 'SELECT a, 1';
COMMENT ON FUNCTION overloaded(text) IS 'the other';

CREATE TRIGGER account_change AFTER UPDATE OF balance ON account FOR EACH ROW
    WHEN (OLD.balance IS DISTINCT FROM NEW.balance) EXECUTE FUNCTION log_change();
CREATE CONSTRAINT TRIGGER account_later AFTER INSERT ON account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION log_change();
CREATE TRIGGER account_rows AFTER UPDATE ON account REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION no_view();
CREATE TRIGGER view_change INSTEAD OF UPDATE ON signup_names FOR EACH ROW EXECUTE FUNCTION no_view();
CREATE TRIGGER with_arguments BEFORE TRUNCATE ON signup EXECUTE FUNCTION no_view('a''b', '2');
ALTER TABLE account DISABLE TRIGGER account_change;
ALTER TABLE account ENABLE ALWAYS TRIGGER account_rows;
ALTER TABLE signup ENABLE REPLICA TRIGGER with_arguments;
COMMENT ON TRIGGER account_change ON account IS 'off for now';

CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN PERFORM 1; END$$;
CREATE EVENT TRIGGER watch_tables ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION on_ddl();
CREATE EVENT TRIGGER watch_all ON sql_drop EXECUTE FUNCTION on_ddl();
ALTER EVENT TRIGGER watch_all DISABLE;
COMMENT ON EVENT TRIGGER watch_tables IS 'who does that';

CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION some_of_it FOR TABLE account, ONLY account_log WITH (publish = 'insert, update');
