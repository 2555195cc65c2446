import static dev.aludel.migration.Elements.column;
import static dev.aludel.migration.Elements.index;
import static dev.aludel.migration.Elements.unique;
import static dev.aludel.migration.Types.bool;
import static dev.aludel.migration.Types.enumeration;
import static dev.aludel.migration.Types.integer;
import static dev.aludel.migration.Types.text;
import static dev.aludel.migration.Types.timestamp;
import static dev.aludel.migration.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;

import dev.aludel.migration.SchemaBuilder;
import dev.aludel.migration.SchemaDefinition;
import dev.aludel.schema.type.SqlType;

/** Customers, what they wrote, what was posted and advertised, and how a lead became a customer. */
public final class Migochat implements SchemaDefinition {

    private static final SqlType.Enumeration SOURCE =
            enumeration("messagesource", "AD", "COMMENT", "EXISTING_CUSTOMER", "DIRECT_MESSAGE", "REFERRAL");
    private static final SqlType.Enumeration POST_TYPE =
            enumeration("posttype", "PRODUCT_POST", "OFFER_POST", "PROMOTION_POST", "GENERAL_POST");
    private static final SqlType.Enumeration LEAD_STAGE =
            enumeration("leadstage", "INTAKE", "QUALIFIED", "HOT", "IN_PROGRESS", "CONVERTED");
    private static final SqlType.Enumeration CUSTOMER_LABEL =
            enumeration("customerlabel", "JUMLA", "QITAEI", "NEW_CUSTOMER", "AL_MUHAFAZA");
    private static final SqlType.Enumeration CUSTOMER_TYPE = enumeration(
            "customertype",
            "LEAD",
            "SCARCITY_BUYER",
            "EMOTIONAL_BUYER",
            "VALUE_SEEKER",
            "LOYAL_BUYER",
            "LOGICAL_BUYER",
            "BARGAIN_HUNTER",
            "HESITANT_BUYER");
    private static final SqlType.Enumeration DIRECTION = enumeration("messagedirection", "INBOUND", "OUTBOUND");
    private static final SqlType.Enumeration MESSAGE_STATUS =
            enumeration("messagestatus", "SENT", "DELIVERED", "READ", "FAILED");
    private static final SqlType.Enumeration GOVERNORATE = enumeration(
            "governorate",
            "CAIRO",
            "ALEXANDRIA",
            "GIZA",
            "SHUBRA_EL_KHEIMA",
            "PORT_SAID",
            "SUEZ",
            "LUXOR",
            "MANSOURA",
            "EL_MAHALLA_EL_KUBRA",
            "TANTA",
            "ASYUT",
            "ISMAILIA",
            "FAYYUM",
            "ZAGAZIG",
            "ASWAN",
            "DAMIETTA",
            "MINYA",
            "BENI_SUEF",
            "QENA",
            "SOHAAG",
            "HURGHADA",
            "SIXTH_OF_OCTOBER",
            "SHEBIN_EL_KOM",
            "SHIBIN_EL_QANATER",
            "BANHA",
            "KAFR_EL_SHEIKH",
            "ARISH",
            "MALLAWI",
            "DESOUK",
            "QALYUB",
            "ABU_KABIR",
            "GIRGA",
            "AKHMIM",
            "MATAREYA");

    @Override
    public void define(SchemaBuilder schema) {
        enums(schema);
        users(schema);
        posts(schema);
        adCampaigns(schema);
        messages(schema);
        conversations(schema);
        leadActivities(schema);
        productQueries(schema);
        appSettings(schema);
        leadTags(schema);
    }

    private static void enums(SchemaBuilder schema) {
        type(schema, SOURCE);
        type(schema, POST_TYPE);
        type(schema, LEAD_STAGE);
        type(schema, CUSTOMER_LABEL);
        type(schema, CUSTOMER_TYPE);
        type(schema, DIRECTION);
        type(schema, MESSAGE_STATUS);
        type(schema, GOVERNORATE);
    }

    private static void type(SchemaBuilder schema, SqlType.Enumeration type) {
        schema.enumType(String.valueOf(type.name()), type.values().toArray(String[]::new));
    }

    private static void users(SchemaBuilder schema) {
        schema.table(
                "users",
                column("id", integer()).autoincrement().primaryKey(),
                column("psid", varchar(50)).notNull(),
                column("profile_pic", varchar(500)),
                column("governorate", GOVERNORATE),
                column("platform", varchar(50)).notNull(),
                column("phone_number", varchar(20)),
                column("created_at", timestamp()).notNull(),
                column("last_message_at", timestamp()),
                column("is_active", bool()).notNull(),
                column("lead_stage", LEAD_STAGE).notNull(),
                column("customer_label", CUSTOMER_LABEL),
                column("customer_type", CUSTOMER_TYPE),
                column("lead_score", integer()).notNull(),
                column("last_stage_change", timestamp()).notNull(),
                column("email", varchar(255)),
                column("full_name", varchar(200)),
                index("ix_users_id", "id"),
                index("ix_users_psid", "psid").unique());
    }

    private static void posts(SchemaBuilder schema) {
        schema.table(
                "posts",
                column("id", integer()).autoincrement().primaryKey(),
                column("facebook_post_id", varchar(100)).notNull().unique(),
                column("post_type", POST_TYPE).notNull(),
                column("post_content", text()),
                column("post_price", varchar(100)),
                column("post_data", text()),
                column("created_at", timestamp()).notNull(),
                column("is_active", bool()).notNull(),
                index("ix_posts_id", "id"));
    }

    private static void adCampaigns(SchemaBuilder schema) {
        schema.table(
                "ad_campaigns",
                column("id", integer()).autoincrement().primaryKey(),
                column("facebook_ad_id", varchar(100)).notNull().unique(),
                column("campaign_name", varchar(200)),
                column("ad_content", text()),
                column("target_audience", text()),
                column("budget", varchar(100)),
                column("status", varchar(50)).notNull(),
                column("created_at", timestamp()).notNull(),
                index("ix_ad_campaigns_id", "id"));
    }

    private static void messages(SchemaBuilder schema) {
        schema.table(
                "messages",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("sender_id", varchar(50)).notNull(),
                column("recipient_id", varchar(50)).notNull(),
                column("message_text", text()),
                column("direction", DIRECTION).notNull(),
                column("status", MESSAGE_STATUS).notNull(),
                column("timestamp", timestamp()).notNull(),
                column("facebook_message_id", varchar(100)).unique(),
                column("message_type", varchar(50)).notNull(),
                column("message_metadata", text()),
                column("platform", varchar(50)).notNull(),
                column("message_source", SOURCE).notNull(),
                column("post_id", integer()).references("posts", "id"),
                column("post_type", POST_TYPE),
                column("ad_id", integer()).references("ad_campaigns", "id"),
                column("comment_id", varchar(100)),
                column("referral_source", varchar(200)),
                index("ix_messages_id", "id"));
    }

    private static void conversations(SchemaBuilder schema) {
        schema.table(
                "conversations",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("started_at", timestamp()).notNull(),
                column("last_activity", timestamp()).notNull(),
                column("is_active", bool()).notNull(),
                column("message_count", integer()).notNull(),
                index("ix_conversations_id", "id"));
    }

    private static void leadActivities(SchemaBuilder schema) {
        schema.table(
                "lead_activities",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("activity_type", varchar(50)).notNull(),
                column("old_value", varchar(100)),
                column("new_value", varchar(100)),
                column("reason", text()),
                column("timestamp", timestamp()).notNull(),
                column("automated", bool()).notNull(),
                index("ix_lead_activities_id", "id"));
    }

    private static void productQueries(SchemaBuilder schema) {
        schema.table(
                "product_queries",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id"),
                column("query_text", text()).notNull(),
                column("results_count", integer()).notNull(),
                column("recommendations_sent", bool()).notNull(),
                column("platform", varchar(50)).notNull(),
                column("timestamp", timestamp()).notNull(),
                column("clicked_product", varchar(200)),
                column("converted", bool()).notNull(),
                column("conversion_timestamp", timestamp()),
                index("ix_product_queries_id", "id"),
                index("ix_product_queries_timestamp", "timestamp"));
    }

    private static void appSettings(SchemaBuilder schema) {
        schema.table(
                "app_settings",
                column("id", integer()).autoincrement().primaryKey(),
                column("key", varchar(100)).notNull(),
                column("value", text()),
                column("category", varchar(50)),
                column("is_sensitive", bool()).notNull(),
                column("description", text()),
                column("updated_at", timestamp()).notNull(),
                column("updated_by", varchar(100)).notNull(),
                index("ix_app_settings_id", "id"),
                index("ix_app_settings_key", "key").unique());
    }

    private static void leadTags(SchemaBuilder schema) {
        schema.table(
                "lead_tags",
                column("id", integer()).autoincrement().primaryKey(),
                column("user_id", integer()).notNull().references("users", "id", CASCADE),
                column("tag", varchar(50)).notNull(),
                column("created_at", timestamp()).notNull().defaultSql("CURRENT_TIMESTAMP"),
                unique("user_id", "tag"));
    }
}
