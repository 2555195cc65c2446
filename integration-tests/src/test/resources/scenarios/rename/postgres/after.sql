CREATE TABLE users (
    id integer CONSTRAINT people_pkey PRIMARY KEY,
    email varchar(100) NOT NULL,
    age integer NOT NULL
);
CREATE INDEX people_mail ON users (email);
