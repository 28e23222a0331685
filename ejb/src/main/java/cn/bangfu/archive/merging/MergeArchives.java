package cn.bangfu.archive.merging;

import cn.bangfu.archive.filing.ArchiveForm;
import java.util.Map;

/**
 * Merges archives into the one that the form belongs to (ARC-155).
 *
 * @param others number of each archive to be merged, with the save that was looked at
 * @param droppedConfirmed the user knows who is not kept (ARC-157)
 * @param warningsConfirmed the user has seen the warnings of the form
 */
public record MergeArchives(
    ArchiveForm form,
    Map<Long, Integer> others,
    boolean droppedConfirmed,
    boolean warningsConfirmed) {}
