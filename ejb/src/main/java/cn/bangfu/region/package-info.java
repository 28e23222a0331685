/**
 * Administrative divisions of county level and above, delivered in the edition of 2017-02 (ORG-091
 * to ORG-099): their tree, names and search, and the taking over of later editions ({@link
 * cn.bangfu.region.RegionUpkeep}). A room that stores codes adds its columns to the table {@code
 * region_use}. Level and parent follow from the code ({@link cn.bangfu.region.RegionCode}).
 *
 * <p>Any room may use it: pages through {@link cn.bangfu.region.Regions}, services through {@link
 * cn.bangfu.region.RegionLookup}.
 */
package cn.bangfu.region;
