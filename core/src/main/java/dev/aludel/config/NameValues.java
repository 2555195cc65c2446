package dev.aludel.config;

import java.time.ZonedDateTime;

/** What the tokens of a template stand for in one name. */
record NameValues(ZonedDateTime time, String rev, int seq, String slug) {}
