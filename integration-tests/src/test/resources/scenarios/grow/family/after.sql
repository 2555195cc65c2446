CREATE TABLE users (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email varchar(255) NOT NULL,
    mood enum('glad', 'sad') NOT NULL DEFAULT 'glad',
    notes text,
    UNIQUE KEY users_email_key (email),
    KEY users_notes (notes(20))
);
CREATE TABLE posts (
    id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id bigint NOT NULL,
    title varchar(200) NOT NULL DEFAULT 'untitled',
    published datetime,
    CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) COMMENT 'what users write';
CREATE VIEW published AS SELECT posts.id AS id, posts.title AS title FROM posts WHERE posts.published IS NOT NULL;
