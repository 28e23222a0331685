package cn.bangfu.attachment;

import cn.bangfu.sheet.FileKind;
import java.nio.file.Path;

/**
 * A file that may be kept, with what is said about it.
 *
 * @param title what was typed, or the name of the file without its ending
 * @param size in bytes
 */
public record CheckedFile(
    String title, String fileName, String remark, FileKind kind, int size, Path file) {}
