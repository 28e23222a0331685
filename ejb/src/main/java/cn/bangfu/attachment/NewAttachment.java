package cn.bangfu.attachment;

import java.nio.file.Path;

/**
 * A file to be added.
 *
 * @param name its title; null takes the name of the file
 * @param fileName as the browser gave it
 * @param file the uploaded bytes; the caller deletes it
 */
public record NewAttachment(String name, String remark, String fileName, Path file) {}
