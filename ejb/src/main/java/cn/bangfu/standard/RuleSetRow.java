package cn.bangfu.standard;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A set of rules in the list, with what it says today.
 *
 * @param owner name of the union whose copy it is, or null of a delivered set
 * @param own true if it is a copy of the caller's union
 * @param inForce true if it holds for the caller's union today
 * @param since first day of what it says today
 */
public record RuleSetRow(
    RuleSet set, RuleValues values, String owner, boolean own, boolean inForce, LocalDate since)
    implements Serializable {}
