package cn.bangfu.export;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an application reads.
 *
 * @param at the moment of which everything is read
 * @param ranges paths of that day, none inside another, in their order
 * @param depth of the union that asked, in the tree of that day
 * @param ownPath its path of today: what has left its jurisdiction since is not told (ORG-066)
 * @param leftOut names of chosen unions that lie in the jurisdiction no more
 */
record ExportScope(
    OffsetDateTime at, List<ExportRange> ranges, int depth, String ownPath, List<String> leftOut) {}
