CREATE TABLE users (
    id int NOT NULL PRIMARY KEY,
    email varchar(100) NOT NULL,
    age int,
    KEY people_mail (email)
);
