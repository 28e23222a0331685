/**
 * Minimum living standards of the divisions with their times (FIL-002 to FIL-004): kept by the
 * administrators of provinces, prefectures and counties for their own area ({@link
 * cn.bangfu.standard.StandardUpkeep}), read by everybody. The checks of archives ask {@link
 * cn.bangfu.standard.StandardLookup} which one is valid for a division on a day. Beside them the
 * sets of rules by which households are recognised (FIL-005 to FIL-008, {@link
 * cn.bangfu.standard.RuleSets}); {@link cn.bangfu.standard.RuleLookup} tells which one holds for a
 * union.
 */
package cn.bangfu.standard;
