CREATE TABLE people (
    id integer PRIMARY KEY,
    mail varchar(100) NOT NULL,
    age integer
);
CREATE INDEX people_mail ON people (mail);
