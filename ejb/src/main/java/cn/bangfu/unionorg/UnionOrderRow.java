package cn.bangfu.unionorg;

import java.io.Serializable;

/** One line of the dialog that orders the children of a union (ORG-073). */
public record UnionOrderRow(long id, String name, UnionState state) implements Serializable {}
