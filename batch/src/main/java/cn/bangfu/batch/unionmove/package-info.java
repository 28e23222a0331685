/**
 * The job that moves a large branch of the tree to another superior (ORG-071, BAT-097). All of the
 * work is one transaction of {@link cn.bangfu.unionorg.UnionMoves}; whatever ends it leaves the
 * branch as it was, and a restart begins anew.
 */
package cn.bangfu.batch.unionmove;
