package cn.bangfu.archive.restoring;

import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.IdNo;

/**
 * Takes over a former temporary archive.
 *
 * @param idNo the head's number; who does not know it may not take the archive over
 * @param form the archive as it shall be, what is secret empty where it stays as it is
 * @param warningsConfirmed the user has seen the warnings and goes on nevertheless
 */
public record TakeOverArchive(IdNo idNo, ArchiveForm form, boolean warningsConfirmed) {}
