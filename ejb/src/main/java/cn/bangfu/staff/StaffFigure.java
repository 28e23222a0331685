package cn.bangfu.staff;

import java.io.Serializable;

/**
 * The people of one union in figures (ORG-026).
 *
 * @param admin name of its user administrator, or null
 */
public record StaffFigure(int people, String admin) implements Serializable {}
