CREATE TABLE users (id INTEGER PRIMARY KEY, email VARCHAR(100) NOT NULL, age INTEGER);
CREATE INDEX people_mail ON users (email);
