package cn.bangfu.sheet;

import java.nio.file.Path;

/**
 * A file that passed the checks.
 *
 * @param name cleaned, to be shown and stored beside the file, never used as a path
 */
public record CleanFile(String name, FileKind kind, Path file) {}
