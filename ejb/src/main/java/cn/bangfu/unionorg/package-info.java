/**
 * The tree of unions (ORG-001 to ORG-083): which union may stand where, its names and contact
 * values, the tree as pages show it for tens of thousands of nodes, and the confirmation of a
 * union's data.
 *
 * <p>The place of a union is its {@code path}, the ids from the root ({@code /1/15/207/}): "own
 * union and below" is one range of that column everywhere. A branch gets another place by {@link
 * cn.bangfu.unionorg.UnionMoving}; rooms whose data have to follow implement {@link
 * cn.bangfu.unionorg.MovedWithUnion}, and whoever saves something of a union other than the
 * caller's own asks {@link cn.bangfu.unionorg.UnionGate}. Pages use {@link
 * cn.bangfu.unionorg.UnionTree} and {@link cn.bangfu.unionorg.Unions}, services of higher rooms
 * {@link cn.bangfu.unionorg.UnionLookup}.
 */
package cn.bangfu.unionorg;
