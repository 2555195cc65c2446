CREATE TABLE people (id INTEGER PRIMARY KEY, mail VARCHAR(100) NOT NULL, age INTEGER);
CREATE INDEX people_mail ON people (mail);
