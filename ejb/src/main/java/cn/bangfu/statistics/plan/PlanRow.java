package cn.bangfu.statistics.plan;

import java.io.Serializable;

/** A plan as it is offered to its user. */
public record PlanRow(long id, String name) implements Serializable {}
