package cn.bangfu.web.unionorg;

import cn.bangfu.staff.StaffFigure;
import cn.bangfu.unionorg.UnionRow;
import java.io.Serializable;

/**
 * A row of the list of lower unions (ORG-026).
 *
 * @param staff its people in figures, or null if it has none
 */
public record UnionLine(UnionRow union, StaffFigure staff) implements Serializable {}
