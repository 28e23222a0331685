package cn.bangfu.archive.filing;

/**
 * Saves a changed form of an archive on file.
 *
 * @param warningsConfirmed the user has seen the warnings and saves nevertheless (FLD part 6)
 */
public record EditArchive(ArchiveForm form, boolean warningsConfirmed) {}
