-- Every kind of column and key.
CREATE TABLE tools (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(40) NOT NULL UNIQUE ON CONFLICT REPLACE COLLATE NOCASE,
    kind TEXT DEFAULT 'hand' CHECK (kind IN ('hand', 'machine')),
    weight REAL DEFAULT 1.50,
    price NUMERIC(10, 2) DEFAULT (0.0),
    bought DATE DEFAULT CURRENT_DATE,
    checked DATETIME DEFAULT (datetime('now', 'localtime')),
    broken BOOLEAN NOT NULL DEFAULT 0,
    data BLOB DEFAULT x'00ff',
    untyped,
    quoted "two words"(3) DEFAULT "as is",
    small INT DEFAULT -1,
    nihil TEXT DEFAULT NULL,
    label TEXT GENERATED ALWAYS AS (name || ' (' || kind || ')') VIRTUAL,
    cost NUMERIC AS (price * weight) STORED,
    CONSTRAINT positive CHECK (price >= 0 AND weight > 0),
    UNIQUE (kind, name COLLATE BINARY)
);

CREATE TABLE drawers (
    cabinet TEXT NOT NULL,
    number INT NOT NULL,
    content TEXT,
    PRIMARY KEY (cabinet, number DESC)
) WITHOUT ROWID;

CREATE TABLE measures (id INTEGER PRIMARY KEY, length REAL NOT NULL, unit TEXT NOT NULL, raw ANY) STRICT;

CREATE TABLE both (a TEXT, b INTEGER, PRIMARY KEY (a)) STRICT, WITHOUT ROWID;

CREATE TABLE lent (
    tool INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
    cabinet TEXT,
    number INT,
    borrower INTEGER CONSTRAINT lent_to REFERENCES People MATCH FULL,
    "from" TEXT,
    "to" TEXT,
    FOREIGN KEY (cabinet, number) REFERENCES drawers (cabinet, number) ON DELETE SET DEFAULT,
    CONSTRAINT once UNIQUE (tool, "from") ON CONFLICT IGNORE,
    CHECK ("to" IS NULL OR "to" >= "from")
);

CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY,
    boss INTEGER REFERENCES people,
    name TEXT NOT NULL ON CONFLICT FAIL
);

CREATE TABLE orphan (id INT PRIMARY KEY, parent REFERENCES nowhere (id) ON UPDATE NO ACTION);

CREATE INDEX tools_kind ON tools (kind, name COLLATE NOCASE DESC);
CREATE UNIQUE INDEX tools_lower ON tools (lower(name), price + 1 DESC) WHERE broken = 0 AND kind IS NOT NULL;
CREATE INDEX lent_open ON lent (tool) WHERE "to" IS NULL;

CREATE VIEW broken_tools AS SELECT id, name FROM tools WHERE broken;
CREATE VIEW names (label, "how many") AS SELECT name, count(*) FROM broken_tools GROUP BY name;
CREATE VIEW a_first AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n;

CREATE TRIGGER tools_touch AFTER UPDATE OF name, kind ON tools FOR EACH ROW WHEN old.name <> new.name
BEGIN
    UPDATE tools SET checked = CURRENT_TIMESTAMP WHERE id = new.id;
    INSERT INTO lent (tool, "from") SELECT new.id, 'x; y' WHERE CASE WHEN new.broken THEN 1 ELSE 0 END;
END;
CREATE TRIGGER broken_insert INSTEAD OF INSERT ON broken_tools BEGIN
    INSERT INTO tools (name, broken) VALUES (new.name, 1);
END;

CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter');
CREATE VIRTUAL TABLE places USING rtree(id, minx, maxx);

INSERT INTO tools (name, kind, price) VALUES ('saw', 'hand', 12.5), ('drill', 'machine', 99), ('Plane', NULL, 0);
INSERT INTO lent (tool, borrower, "from", "to") VALUES (1, NULL, 'a', 'b'), (2, NULL, 'c', NULL);
