CREATE TABLE a (id int PRIMARY KEY, b int);
CREATE TABLE b (id int PRIMARY KEY, a int DEFAULT 1 REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_to_b FOREIGN KEY (b) REFERENCES b (id) ON DELETE SET NULL;
CREATE TABLE words ("YEAR" int, "value" int, "Ünïcode" varchar DEFAULT 'été €', x_1 int CHECK ("YEAR" > "value"),
    CONSTRAINT "Odd Name" CHECK ("Ünïcode" <> U&'\000a'));
CREATE VIEW v AS SELECT "YEAR", "value" AS "from", CASE WHEN x_1 > 0 THEN 'a"b' ELSE 'c''d' END AS z FROM words w
    WHERE EXISTS (SELECT 1 FROM a WHERE a.id = w.x_1) ORDER BY 1 DESC NULLS LAST FETCH FIRST 3 ROWS ONLY;
