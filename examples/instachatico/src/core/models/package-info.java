/** The comments of an Instagram account, what they were taken for, and the answers they got. */
package core.models;
