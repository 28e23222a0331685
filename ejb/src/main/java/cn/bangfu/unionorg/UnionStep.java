package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * One node of the way to a search hit.
 *
 * @param position place among its siblings from 0: so many of them stand before it
 */
public record UnionStep(UnionNode node, int position) implements Serializable {}
