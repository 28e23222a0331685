package cn.bangfu.archive.filing;

/**
 * Puts a new form or a draft on file.
 *
 * @param warningsConfirmed the user has seen the warnings and saves nevertheless (FLD part 6)
 */
public record FileArchive(ArchiveForm form, boolean warningsConfirmed) {}
