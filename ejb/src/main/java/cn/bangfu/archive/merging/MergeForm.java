package cn.bangfu.archive.merging;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.filing.ArchiveForm;
import java.io.Serializable;
import java.util.List;

/**
 * The form of the archive that remains, beside the archives that are to be merged into it.
 *
 * @param unionPath names from the root to its filing union
 * @param others the archives to be merged
 */
public record MergeForm(
    ArchiveForm form, String unionPath, ArchiveLevel archiveLevel, List<MergeSource> others)
    implements Serializable {}
