package cn.bangfu.export;

import java.util.List;

/** A row of a file, with the archive it belongs to. */
record ExportedRow(long archiveId, List<Object> values) {}
