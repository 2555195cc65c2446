-- The next version of workshop.sql: something of every kind is new, gone or otherwise.
CREATE TABLE tools (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name VARCHAR(80) NOT NULL UNIQUE COLLATE NOCASE,
    kind TEXT DEFAULT 'machine' CHECK (kind IN ('hand', 'machine', 'measure')),
    weight REAL,
    price NUMERIC(12, 2) NOT NULL DEFAULT (0.0),
    bought DATE DEFAULT CURRENT_DATE,
    checked DATETIME DEFAULT (datetime('now')),
    broken BOOLEAN NOT NULL DEFAULT 0,
    data BLOB DEFAULT x'00ff',
    untyped TEXT,
    quoted "two words"(3) DEFAULT "as is",
    small INTEGER DEFAULT -1,
    nihil TEXT DEFAULT NULL,
    label TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    cost NUMERIC AS (price * 2) STORED,
    maker TEXT COLLATE NOCASE,
    CONSTRAINT positive CHECK (price >= 0),
    UNIQUE (kind, name)
);

CREATE TABLE drawers (
    cabinet TEXT NOT NULL,
    number INT NOT NULL,
    content TEXT,
    depth INT,
    PRIMARY KEY (cabinet, number)
) WITHOUT ROWID;

CREATE TABLE measures (id INTEGER PRIMARY KEY, length REAL NOT NULL, unit TEXT NOT NULL, raw ANY);

CREATE TABLE both (a TEXT, b INTEGER, PRIMARY KEY (a)) STRICT;

CREATE TABLE lent (
    tool INTEGER NOT NULL REFERENCES tools (id) ON DELETE SET NULL,
    cabinet TEXT,
    number INT,
    borrower INTEGER CONSTRAINT lent_to REFERENCES people,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT once UNIQUE (tool, "from"),
    CHECK ("to" IS NULL OR "to" >= "from" OR tool < 0)
);

CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    born DATE
);

CREATE TABLE orders (id INTEGER PRIMARY KEY, tool INTEGER REFERENCES tools, amount INT NOT NULL DEFAULT 1);

CREATE INDEX tools_kind ON tools (kind, name);
CREATE INDEX tools_maker ON tools (maker) WHERE maker IS NOT NULL;
CREATE INDEX lent_open ON lent (tool) WHERE "to" IS NULL AND borrower IS NOT NULL;

CREATE VIEW broken_tools AS SELECT id, name, maker FROM tools WHERE broken;
CREATE VIEW ordered AS SELECT t.name, o.amount FROM orders o JOIN tools t ON t.id = o.tool;

CREATE TRIGGER tools_touch AFTER UPDATE OF name ON tools
BEGIN
    UPDATE tools SET checked = CURRENT_TIMESTAMP WHERE id = new.id;
END;
CREATE TRIGGER broken_insert INSTEAD OF INSERT ON broken_tools BEGIN
    INSERT INTO tools (name, broken) VALUES (new.name, 1);
END;

CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter');
