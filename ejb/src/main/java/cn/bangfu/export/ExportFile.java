package cn.bangfu.export;

import java.io.Serializable;

/**
 * A finished file.
 *
 * @param name under which it is saved
 * @param hash SHA-256 of what is in it
 * @param parts in how many sealed parts it lies
 */
public record ExportFile(String name, long size, String hash, int parts) implements Serializable {}
