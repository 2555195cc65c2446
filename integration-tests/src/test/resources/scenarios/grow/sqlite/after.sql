CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    mood TEXT NOT NULL DEFAULT 'glad',
    notes TEXT,
    CONSTRAINT users_email_key UNIQUE (email)
);
CREATE INDEX users_lower ON users (lower(email)) WHERE notes IS NOT NULL;
CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL CONSTRAINT posts_user_fk REFERENCES users (id) ON DELETE CASCADE,
    title TEXT NOT NULL DEFAULT 'untitled',
    published TEXT
);
CREATE VIEW published AS SELECT id, title FROM posts WHERE published IS NOT NULL;
