CREATE TABLE people (
    id integer PRIMARY KEY,
    mail varchar(100) NOT NULL,
    -- as it is called once the table was renamed before
    age integer CONSTRAINT persons_age_not_null NOT NULL
);
CREATE INDEX people_mail ON people (mail);
