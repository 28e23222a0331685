/**
 * The tree of unions (ORG-001 to ORG-083): which union may stand where, its names and contact
 * values, the tree as pages show it for tens of thousands of nodes, and the confirmation of a
 * union's data.
 *
 * <p>The place of a union is its {@code path}, the ids from the root ({@code /1/15/207/}): "own
 * union and below" is one range of that column everywhere. Pages use {@link
 * cn.bangfu.unionorg.UnionTree} and {@link cn.bangfu.unionorg.Unions}, services of higher rooms
 * {@link cn.bangfu.unionorg.UnionLookup}.
 */
package cn.bangfu.unionorg;
