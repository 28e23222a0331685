package cn.bangfu.crossregion;

import java.io.Serializable;
import java.util.List;

/**
 * A part of what a query found.
 *
 * @param total how many unions it found in all
 */
public record DirectoryHits(List<DirectoryRow> rows, int total) implements Serializable {}
