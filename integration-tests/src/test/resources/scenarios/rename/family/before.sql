CREATE TABLE people (
    id int NOT NULL PRIMARY KEY,
    mail varchar(100) NOT NULL,
    age int,
    KEY people_mail (mail)
);
