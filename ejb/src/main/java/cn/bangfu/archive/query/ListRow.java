package cn.bangfu.archive.query;

import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.catalog.FieldRow;
import java.io.Serializable;

/** One line of a list: where the archive stands, and the columns that were asked for. */
public record ListRow(ArchiveRow archive, FieldRow fields) implements Serializable {}
