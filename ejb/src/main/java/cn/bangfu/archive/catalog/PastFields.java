package cn.bangfu.archive.catalog;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How the past is looked at.
 *
 * @param at the moment
 * @param day on which ages are counted
 * @param depth of the union that looks, in the tree of the moment
 */
public record PastFields(OffsetDateTime at, LocalDate day, int depth) {}
