package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A node of the tree of own expenditure: a year, a fund type of it, a measure of that (FND-034).
 *
 * @param year null for money of converted records
 * @param fundType null for a year
 * @param measure null for a fund type or a year
 * @param lines 人次
 * @param people 人数, each archive once
 * @param projects 项目数
 */
public record SpentNode(
    Integer year,
    Long fundType,
    Long measure,
    String name,
    long lines,
    long people,
    long projects,
    BigDecimal amount)
    implements Serializable {

  /** This node with what a node below it counts, the only one that is shown. */
  SpentNode withFiguresOf(SpentNode only) {
    return new SpentNode(
        year, fundType, measure, name, only.lines, only.people, only.projects, only.amount);
  }
}
