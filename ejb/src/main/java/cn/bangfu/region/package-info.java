/**
 * Administrative divisions of county level and above in the edition of 2017-02 (ORG-091 to
 * ORG-095): their tree, names and search. Level and parent follow from the code ({@link
 * cn.bangfu.region.RegionCode}).
 *
 * <p>Any room may use it: pages through {@link cn.bangfu.region.Regions}, services through {@link
 * cn.bangfu.region.RegionLookup}.
 */
package cn.bangfu.region;
