package cn.bangfu.web.unionorg;

/**
 * A value of a union that somebody else stored otherwise than it is typed (ORG-022).
 *
 * @param label key of the field's label
 */
public record UnionDifference(String label, String stored, String typed) {}
