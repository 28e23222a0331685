package cn.bangfu.export;

import java.io.Serializable;

/**
 * An application that is decided about.
 *
 * @param version as it stood on the page (BAT-030)
 */
public record DecidedExport(long id, int version) implements Serializable {}
