/**
 * Archives as they were (ARC-168, ARC-171): one file, the list and its count at any moment, read
 * from the history tables. Knows {@code archive}, which does not know it.
 */
package cn.bangfu.archive.past;
