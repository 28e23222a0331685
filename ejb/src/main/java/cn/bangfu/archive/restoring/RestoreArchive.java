package cn.bangfu.archive.restoring;

import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.IdNo;

/**
 * Restores one archive to the own union.
 *
 * @param idNo the number it was found by; who does not know one may not restore it
 * @param form the archive as it shall be, what is secret empty where it stays as it is
 * @param warningsConfirmed the user has seen the warnings and restores nevertheless
 */
public record RestoreArchive(
    IdNo idNo, ArchiveForm form, Returning returning, boolean warningsConfirmed) {}
