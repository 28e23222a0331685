package cn.bangfu.sheet;

/** A value that is of another kind than its column: of a list of fields, of a line of sums. */
public record TypedValue(ColumnKind kind, Object value) {}
