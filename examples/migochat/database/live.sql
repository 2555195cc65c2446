-- The database as the application made it by itself, with its first customers.
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    psid VARCHAR(50) NOT NULL,
    first_name VARCHAR(100),
    last_name VARCHAR(100),
    profile_pic VARCHAR(500),
    governorate VARCHAR(19),
    platform VARCHAR(50) NOT NULL,
    phone_number VARCHAR(20),
    created_at TIMESTAMP NOT NULL,
    last_message_at TIMESTAMP,
    is_active BOOLEAN NOT NULL,
    lead_stage VARCHAR(11) NOT NULL,
    customer_label VARCHAR(12),
    customer_type VARCHAR(15),
    lead_score INTEGER NOT NULL,
    last_stage_change TIMESTAMP NOT NULL
);
CREATE INDEX ix_users_id ON users (id);
CREATE UNIQUE INDEX ix_users_psid ON users (psid);
CREATE TABLE posts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    facebook_post_id VARCHAR(100) NOT NULL,
    post_type VARCHAR(14) NOT NULL,
    post_content TEXT,
    post_price VARCHAR(100),
    post_data TEXT,
    created_at TIMESTAMP NOT NULL,
    is_active BOOLEAN NOT NULL,
    UNIQUE (facebook_post_id)
);
CREATE INDEX ix_posts_id ON posts (id);
CREATE TABLE ad_campaigns (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    facebook_ad_id VARCHAR(100) NOT NULL,
    campaign_name VARCHAR(200),
    ad_content TEXT,
    target_audience TEXT,
    budget VARCHAR(100),
    status VARCHAR(50) NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (facebook_ad_id)
);
CREATE INDEX ix_ad_campaigns_id ON ad_campaigns (id);
CREATE TABLE messages (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    sender_id VARCHAR(50) NOT NULL,
    recipient_id VARCHAR(50) NOT NULL,
    message_text TEXT,
    direction VARCHAR(8) NOT NULL,
    status VARCHAR(9) NOT NULL,
    timestamp TIMESTAMP NOT NULL,
    facebook_message_id VARCHAR(100),
    message_type VARCHAR(50) NOT NULL,
    message_metadata TEXT,
    platform VARCHAR(50) NOT NULL,
    message_source VARCHAR(17) NOT NULL,
    post_id INTEGER,
    post_type VARCHAR(14),
    ad_id INTEGER,
    comment_id VARCHAR(100),
    referral_source VARCHAR(200),
    FOREIGN KEY (user_id) REFERENCES users (id),
    UNIQUE (facebook_message_id),
    FOREIGN KEY (post_id) REFERENCES posts (id),
    FOREIGN KEY (ad_id) REFERENCES ad_campaigns (id)
);
CREATE INDEX ix_messages_id ON messages (id);
CREATE TABLE conversations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    started_at TIMESTAMP NOT NULL,
    last_activity TIMESTAMP NOT NULL,
    is_active BOOLEAN NOT NULL,
    message_count INTEGER NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_conversations_id ON conversations (id);
CREATE TABLE lead_activities (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    activity_type VARCHAR(50) NOT NULL,
    old_value VARCHAR(100),
    new_value VARCHAR(100),
    reason TEXT,
    timestamp TIMESTAMP NOT NULL,
    automated BOOLEAN NOT NULL,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_lead_activities_id ON lead_activities (id);
CREATE TABLE product_queries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    query_text TEXT NOT NULL,
    results_count INTEGER NOT NULL,
    recommendations_sent BOOLEAN NOT NULL,
    platform VARCHAR(50) NOT NULL,
    timestamp TIMESTAMP NOT NULL,
    clicked_product VARCHAR(200),
    converted BOOLEAN NOT NULL,
    conversion_timestamp TIMESTAMP,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_product_queries_id ON product_queries (id);
CREATE INDEX ix_product_queries_timestamp ON product_queries (timestamp);
CREATE TABLE app_settings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key VARCHAR(100) NOT NULL,
    value TEXT,
    category VARCHAR(50),
    is_sensitive BOOLEAN NOT NULL,
    description TEXT,
    updated_at TIMESTAMP NOT NULL,
    updated_by VARCHAR(100) NOT NULL
);
CREATE INDEX ix_app_settings_id ON app_settings (id);
CREATE UNIQUE INDEX ix_app_settings_key ON app_settings (key);
INSERT INTO users (psid, first_name, last_name, platform, created_at, is_active, lead_stage, lead_score, last_stage_change)
VALUES
    ('1', 'Mona', 'El Sayed', 'facebook', '2025-11-01 09:00:00', 1, 'INTAKE', 0, '2025-11-01 09:00:00'),
    ('2', 'Omar', NULL, 'facebook', '2025-11-02 10:30:00', 1, 'HOT', 5, '2025-11-02 10:30:00');
INSERT INTO messages (user_id, sender_id, recipient_id, message_text, direction, status, timestamp, message_type, platform, message_source)
VALUES (1, '1', 'page', 'How much is the blue one?', 'INBOUND', 'READ', '2025-11-01 09:01:00', 'text', 'facebook', 'DIRECT_MESSAGE');
