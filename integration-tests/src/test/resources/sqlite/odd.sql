-- Names and forms that are rare and allowed.
CREATE TABLE "select" (
    "from" TEXT, -- a comment, with a comma
    "a ""quoted"" one" INT /* and another ) */,
    'single' TEXT,
    [with space] TEXT DEFAULT '--',
    `tick``ed` TEXT,
    Größe REAL,
    "UPPER" TEXT COLLATE "rtrim",
    PRIMARY KEY ("from", [with space])
);
CREATE TABLE bare (a, b, c, PRIMARY KEY (a, b) ON CONFLICT ROLLBACK, UNIQUE (c) ON CONFLICT IGNORE);
CREATE TABLE copied AS SELECT a, b AS "b c", 1 AS d, 'x' AS e FROM bare;
CREATE TABLE Parent (Id INTEGER PRIMARY KEY ASC ON CONFLICT REPLACE, Code TEXT UNIQUE);
CREATE TABLE child (
    parent_id INT REFERENCES PARENT (ID) ON DELETE CASCADE,
    code TEXT REFERENCES parent (code),
    self INT REFERENCES CHILD (rowid),
    CONSTRAINT one CONSTRAINT two CHECK (parent_id > 0)
);
CREATE TABLE counted (n INTEGER CONSTRAINT pk PRIMARY KEY AUTOINCREMENT NOT NULL CONSTRAINT "not null" UNIQUE);
CREATE TABLE generated (
    a INT,
    b INT AS (a + 1),
    c INT GENERATED ALWAYS AS (b * 2) STORED UNIQUE,
    d TEXT AS (json_extract(e, '$.x')) NOT NULL,
    e TEXT CHECK (e LIKE '%{%' ESCAPE '\')
);
CREATE INDEX "select index" ON "select" ("a ""quoted"" one" COLLATE NOCASE, Größe DESC);
CREATE UNIQUE INDEX bare_abs ON bare (abs(a), b || c COLLATE NOCASE) WHERE a IS NOT NULL OR b > 0;
CREATE VIEW "view of views" ("one", [two]) AS SELECT "from", "with space" FROM "select" UNION SELECT a, b FROM bare;
CREATE VIEW v2 AS SELECT * FROM "view of views" WHERE [two] <> 'CREATE VIEW x AS SELECT 1;';
CREATE TRIGGER t1 BEFORE DELETE ON bare BEGIN SELECT CASE WHEN old.a THEN raise(ABORT, 'no; never') END; END;
CREATE TRIGGER t2 INSTEAD OF UPDATE OF "one" ON "view of views" BEGIN DELETE FROM bare WHERE a = old.one; END;
